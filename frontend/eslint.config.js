import { fileURLToPath } from "node:url";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const SAID = "Every visible string goes through t(\"…\").";
const SPOKEN = "/^(aria-label|aria-description|title|placeholder|alt|label|description|heading|textValue)$/";

export default tseslint.config(
  { ignores: ["node_modules", "src/locales/_generated", "src/core/api/_generated.ts"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": [
        "error",
        {
          basePath: import.meta.dirname,
          zones: [
            { target: "./src/core", from: "./src/components", message: "core knows nothing of the screen." },
            { target: "./src/core", from: "./src/views", message: "core knows nothing of the screen." },
            { target: "./src/components", from: "./src/views", message: "components serve every view." },
          ],
        },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXText[value=/\\p{L}/u]", message: SAID },
        { selector: `JSXAttribute[name.name=${SPOKEN}] > Literal[value=/\\p{L}/u]`, message: SAID },
        { selector: "JSXExpressionContainer > Literal[value=/\\p{L}{2,}/u]:not(JSXAttribute *)", message: SAID },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
    },
    settings: {
      "import-x/resolver-next": [
        createNodeResolver({
          extensions: [".ts", ".tsx", ".js"],
          alias: { "@": [fileURLToPath(new URL("./src", import.meta.url))] },
        }),
      ],
    },
  },
  { files: ["**/*.test.{ts,tsx}"], rules: { "no-restricted-syntax": "off" } },
);
