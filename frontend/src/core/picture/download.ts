/** Scale of a PNG against the screen: sharp in print. */
const PNG_SCALE = 2;

function fileName(title: string, ending: string): string {
  return `${title.replace(/[\\/:*?"<>|\s]+/g, "-").replace(/^-|-$/g, "") || "map"}.${ending}`;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const svgBlob = (svg: string) => new Blob([svg], { type: "image/svg+xml" });

export function downloadSvg(svg: string, title: string): void {
  save(svgBlob(svg), fileName(title, "svg"));
}

/** Draw an SVG on a canvas and save it as PNG. */
export async function downloadPng(svg: string, title: string): Promise<void> {
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * PNG_SCALE;
    canvas.height = image.naturalHeight * PNG_SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob) save(blob, fileName(title, "png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
