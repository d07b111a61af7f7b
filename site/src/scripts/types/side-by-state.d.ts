// The bindings as `glue.rs` rewrites them: a function that gives a fresh copy at each call.

type Glue = typeof import("../../../../target/bindings/side-by-state.js");

export function program(): Glue;
export type { Glue };
export type { Mounted, Program } from "../../../../target/bindings/side-by-state.js";
