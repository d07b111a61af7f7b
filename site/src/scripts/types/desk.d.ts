// The bindings as `glue.rs` rewrites them: a function that gives a fresh copy at each call.

type Glue = typeof import("../../../../target/bindings/desk.js");

export function program(): Glue;
export type { Glue };
export type { Desk } from "../../../../target/bindings/desk.js";
