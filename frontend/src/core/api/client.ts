import { currentLocale } from "@/core/i18n/i18n";
import type { Conflict, ErrorBody } from "./types";

/** A refusal by the desk, with the text it wrote for the person at the screen. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Which operation and property are meant, and what else the desk says of it. */
    readonly parts: Readonly<Record<string, string | number>> = {},
    /** What is there now, where an edit would overwrite what it has not seen. */
    readonly conflicts: readonly Conflict[] = [],
  ) {
    super(message);
    this.name = "ApiError";
  }
}

export type Question = Record<string, string | number | readonly string[] | null | undefined>;

/** Write a query string; lists repeat their name, empty values are left out. */
export function queryString(question: Question): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    if (value === null || value === undefined || value === "") continue;
    if (typeof value === "object") value.forEach((one) => search.append(name, one));
    else search.append(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** Where the API is, seen from the page: beside it, wherever the desk is mounted. */
export function apiAddress(path: string, question: Question = {}): string {
  return `api/${path}${queryString(question)}`;
}

async function refusal(answer: Response): Promise<ApiError> {
  try {
    const { error } = (await answer.json()) as ErrorBody;
    return new ApiError(answer.status, error.code, error.message, error.parts, error.conflicts);
  } catch {
    return new ApiError(answer.status, "unreadable_answer", answer.statusText);
  }
}

async function ask<T>(path: string, options: RequestInit): Promise<T> {
  let answer: Response;
  try {
    const headers = { ...options.headers, "Accept-Language": currentLocale() };
    answer = await fetch(path, { ...options, headers, credentials: "same-origin", cache: "no-store" });
  } catch (reason) {
    if (options.signal?.aborted) throw reason;
    throw new ApiError(0, "unreachable", "");
  }
  if (!answer.ok) throw await refusal(answer);
  return (await answer.json()) as T;
}

export function get<T>(path: string, question: Question = {}, signal?: AbortSignal): Promise<T> {
  return ask<T>(apiAddress(path, question), signal ? { signal } : {});
}

export function post<T>(path: string, body: unknown = {}, signal?: AbortSignal): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  return ask<T>(apiAddress(path), { method: "POST", headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
}

/** Hand files over. */
export function upload<T>(path: string, files: readonly File[], signal?: AbortSignal): Promise<T> {
  const body = new FormData();
  for (const file of files) body.append("files", file, file.name);
  return ask<T>(apiAddress(path), { method: "POST", body, ...(signal ? { signal } : {}) });
}
