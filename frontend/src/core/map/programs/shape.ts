import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { SHAPES, type Shape } from "@/core/appearance/shape";

/** What the map adds to sigma's drawing data of a node. */
export interface ShapeData extends NodeDisplayData {
  shape: Shape;
  border: string;
}

const UNIFORMS = ["u_matrix", "u_resolution", "u_sizeRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];

const VERTEX = /* glsl */ `
attribute vec2 a_place;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;

void main() {
  v_radius = a_size / u_sizeRatio;
  v_at = a_corner * (v_radius * 1.35 + 2.0);
  v_shape = a_shape;
  vec2 center = (u_matrix * vec3(a_place, 1.0)).xy;
  gl_Position = vec4(center + v_at * 2.0 / u_resolution, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_border = a_border;
  v_color.a *= 255.0 / 254.0;
  v_border.a *= 255.0 / 254.0;
}`;

// Distance to the outline in pixels: negative inside. Order of shapes as in SHAPES.
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;

float outline(vec2 p, float r) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return max(q.x, q.y) - r * 0.86;
  if (v_shape < 2.5) return max(q.x * 0.87 + p.y * 0.49 - r * 0.54, -p.y - r * 0.75);
  if (v_shape < 3.5) return (q.x + q.y - r * 1.2) * 0.707;
  return max(q.x * 0.866 + q.y * 0.5, q.y) - r * 0.866;
}

void main() {
  float d = outline(v_at, v_radius);
  #ifdef PICKING_MODE
  if (d > 1.5) discard;
  gl_FragColor = v_color;
  #else
  float rim = clamp(v_radius * 0.25, 0.6, 1.5);
  float inside = 1.0 - smoothstep(-0.5, 0.5, d);
  float whole = 1.0 - smoothstep(rim - 0.5, rim + 0.5, d);
  gl_FragColor = mix(v_border, v_color, inside) * whole;
  #endif
}`;

/** Draws a node as the shape of its kind, with a thin rim that lifts it off the links. */
export class ShapeProgram extends NodeProgram<Uniform> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_place", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_border", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [-1, 1], [1, -1], [1, 1]],
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
    const { x, y, size, shape, color, border } = data as ShapeData;
    const values = [x, y, size, SHAPES.indexOf(shape), floatColor(color), floatColor(border), nodeIndex];
    this.array.set(values, startIndex);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_resolution, params.width, params.height);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
  }
}
