import type { RenderParams } from "sigma/types";
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import { ARROW_HALF_WIDTH, ARROW_LENGTH, BEND_REACH } from "../curve";
import { ROW, type LinkRows } from "./linkRows";

const UNIFORMS = ["u_matrix", "u_resolution", "u_sizeRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];

// All is computed in pixels, so dashes and arrows keep their size at every zoom.
const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_stop;
attribute vec2 a_bend;
attribute float a_width;
attribute vec3 a_dashes;
attribute vec3 a_gaps;
attribute vec4 a_color;
attribute vec3 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec3 v_dashes;
varying vec3 v_gaps;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_arrow;

vec2 pixels(vec2 place) { return (u_matrix * vec3(place, 1.0)).xy * 0.5 * u_resolution; }

void main() {
  vec2 p0 = pixels(a_from);
  vec2 p2 = pixels(a_to);
  vec2 d = p2 - p0;
  float len = max(length(d), 0.001);
  vec2 p1 = (p0 + p2) * 0.5 + vec2(-d.y, d.x) / len * a_bend.x * min(len, ${BEND_REACH.toFixed(1)});
  float stop = a_stop / u_sizeRatio;
  vec2 heading = normalize(p2 - p1);
  vec2 tip = p2 - heading * stop;
  v_half = a_width * 0.5;
  v_dashes = a_dashes;
  v_gaps = a_gaps;
  v_arrow = a_corner.z;
  vec2 place;
  if (a_corner.z > 0.5) {
    float scale = (0.7 + 0.3 * a_width) * a_bend.y;
    place = tip - heading * a_corner.x * ${ARROW_LENGTH.toFixed(1)} * scale
      + vec2(-heading.y, heading.x) * a_corner.y * ${ARROW_HALF_WIDTH.toFixed(1)} * scale;
    v_along = 0.0;
    v_across = 0.0;
  } else {
    float last = 1.0 - clamp((stop + a_bend.y * ${ARROW_LENGTH.toFixed(1)} * 0.7) / len, 0.0, 0.9);
    float t = a_corner.x * last;
    vec2 tangent = normalize(mix(p1 - p0, p2 - p1, t));
    v_across = a_corner.y * (v_half + 0.75);
    place = mix(mix(p0, p1, t), mix(p1, p2, t), t) + vec2(-tangent.y, tangent.x) * v_across;
    v_along = t * (length(p1 - p0) + length(p2 - p1));
  }
  gl_Position = vec4(place * 2.0 / u_resolution, 0.0, 1.0);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float; // a link may run far beyond the screen, and its dashes are counted from its start
varying vec4 v_color;
varying vec3 v_dashes;
varying vec3 v_gaps;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_arrow;

void main() {
  float cover = 1.0;
  if (v_arrow < 0.5) {
    cover = 1.0 - smoothstep(v_half - 0.5, v_half + 0.6, abs(v_across));
    float first = v_dashes.x + v_gaps.x;
    float second = first + v_dashes.y + v_gaps.y;
    float period = second + v_dashes.z + v_gaps.z;
    if (period > 0.0) {
      float at = mod(v_along, period);
      if (at >= v_dashes.x && at < first) discard;
      if (at >= first + v_dashes.y && at < second) discard;
      if (at >= second + v_dashes.z) discard;
    }
  }
  gl_FragColor = v_color * cover;
}`;

const PIECES = 10;

/** Corners of the strip (place along, side, 0) and of the arrowhead (back, side, 1). */
function ribbonCorners(pieces: number): number[][] {
  const corners: number[][] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const [start, end] = [piece / pieces, (piece + 1) / pieces];
    corners.push([start, -1, 0], [end, -1, 0], [start, 1, 0], [start, 1, 0], [end, -1, 0], [end, 1, 0]);
  }
  corners.push([0, 0, 1], [1, -1, 1], [1, 1, 1]);
  return corners;
}

/** Draws a link as a ribbon: bent if it has parallels, dashed by its class, with an arrowhead if it is directed. */
export class RibbonProgram extends EdgeProgram<Uniform> {
  private kept = new Float32Array(0);

  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    const corners = ribbonCorners(PIECES);
    return {
      VERTICES: corners.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_from", size: 2, type: FLOAT },
        { name: "a_to", size: 2, type: FLOAT },
        { name: "a_stop", size: 1, type: FLOAT },
        { name: "a_bend", size: 2, type: FLOAT },
        { name: "a_width", size: 1, type: FLOAT },
        { name: "a_dashes", size: 3, type: FLOAT },
        { name: "a_gaps", size: 3, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 3, type: FLOAT }],
      CONSTANT_DATA: corners,
    };
  }

  /** Take over the links on screen. */
  take(rows: LinkRows): void {
    this.kept = this.kept.length < rows.seenCount * ROW.length ? new Float32Array(rows.seenCount * ROW.length) : this.kept;
    rows.pack(this.kept);
    this.array = this.kept.subarray(0, rows.seenCount * ROW.length);
    this.capacity = rows.seenCount;
    this.verticesCount = rows.seenCount * this.VERTICES;
  }

  override processVisibleItem(): void {
    // Links come through take().
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_resolution, params.width, params.height);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
  }
}
