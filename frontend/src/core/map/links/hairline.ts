import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { ROW, type LinkRows } from "./linkRows";

const UNIFORMS = ["u_matrix"] as const;
type Uniform = (typeof UNIFORMS)[number];

const VERTEX = /* glsl */ `
attribute vec2 a_place;
attribute vec4 a_color;
uniform mat3 u_matrix;
varying vec4 v_color;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_place, 1.0)).xy, 0.0, 1.0);
  v_color = a_color;
}`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
void main() { gl_FragColor = vec4(v_color.rgb * 0.55, 0.55); }`;

/** Draws links as hairlines, the cheapest there is: for many thousands on screen at once. */
export class HairlineProgram extends EdgeProgram<Uniform> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;
    return {
      VERTICES: 2,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: LINES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_place", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  /** Take over all links that are not hidden, on screen or not: they then need not be sent again while the map moves. */
  take({ values, count }: LinkRows): void {
    this.reallocate(count);
    let next = 0;
    for (let start = 0; start < values.length; start += ROW.length) {
      if (values[start + ROW.width] === 0) continue;
      const color = values[start + ROW.color] as number;
      for (const end of [start + ROW.fromX, start + ROW.toX]) {
        this.array[next++] = values[end] as number;
        this.array[next++] = values[end + 1] as number;
        this.array[next++] = color;
      }
    }
    this.verticesCount = next / 3;
  }

  override processVisibleItem(): void {
    // Links come through take().
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
