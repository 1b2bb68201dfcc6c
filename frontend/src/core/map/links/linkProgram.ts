import type Sigma from "sigma";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { HairlineProgram } from "./hairline";
import type { LinkRows } from "./linkRows";
import { RibbonProgram } from "./ribbon";

/** What the map adds to sigma's drawing data of a link. */
interface LinkData extends EdgeDisplayData {
  link: string;
  curvature: number;
  dash: readonly number[];
  directed: boolean;
}

type Context = WebGLRenderingContext | WebGL2RenderingContext;

/** At most so many links on screen are drawn with bends, line styles and arrows; more are hairlines. */
export const RIBBON_LIMIT = 4000;
/** Ribbons stay until there are so many, lest a slow move across the limit flickers. */
const RIBBON_STAY = 5000;

/** A program for sigma that draws links in full where few enough are on screen, by zoom or by filter, else as hairlines. */
export function linkProgram(rows: LinkRows) {
  return class LinkProgram {
    readonly drawLabel = undefined;
    private ribbons: RibbonProgram | null = null;
    private hairlines: HairlineProgram | null = null;
    private isFull = true;
    private isChanged = true;

    constructor(
      private readonly gl: Context,
      _picking: WebGLFramebuffer | null,
      private readonly renderer: Sigma,
    ) {}

    reallocate(count: number): void {
      rows.reserve(count);
    }

    process(_index: number, row: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void {
      this.isChanged = true;
      const { link, curvature, dash, directed, size, color, hidden } = data as LinkData;
      if (hidden || source.hidden || target.hidden) rows.hide(row);
      else rows.put(row, { from: source, to: target, curvature, directed, width: size, dash, color: floatColor(color), link });
    }

    render(params: RenderParams): void {
      rows.look(params);
      if (rows.seenCount === 0) return;
      this.isFull = rows.seenCount <= (this.isFull ? RIBBON_STAY : RIBBON_LIMIT);
      if (this.isFull) this.drawRibbons(params);
      else this.drawHairlines(params);
    }

    kill(): void {
      this.ribbons?.kill();
      this.hairlines?.kill();
    }

    // Either is made when it is first needed: each costs shaders to compile.
    private drawRibbons(params: RenderParams): void {
      this.ribbons ??= new RibbonProgram(this.gl, null, this.renderer);
      this.ribbons.take(rows);
      this.ribbons.render(params);
    }

    private drawHairlines(params: RenderParams): void {
      this.hairlines ??= new HairlineProgram(this.gl, null, this.renderer);
      if (this.isChanged) this.hairlines.take(rows);
      this.isChanged = false;
      this.hairlines.render(params);
    }
  };
}
