import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const desk = process.env["FANAL_DESK"] ?? "http://127.0.0.1:8765";

export default defineConfig({
  base: "./",
  plugins: [react()],
  resolve: { alias: { "@": here("./src") } },
  // While developing, the pages come from here and the data from a running `fanal serve --port 8765`.
  server: { host: "127.0.0.1", proxy: { "/api": { target: desk, changeOrigin: true } } },
  build: {
    outDir: here("../src/fanal/web/desk/static"),
    emptyOutDir: true,
    target: "es2022",
    // Inlined assets would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.mjs"], restoreMocks: true },
});
