/** A program that draws nothing, in the place of sigma's own that the map does not use: each costs shaders to compile. */
export class NothingProgram {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}
