// The bindings as `glue.rs` rewrites them: a function that gives a fresh copy at each call.

type Glue = typeof import("../../../../target/bindings/embed-dialog.js");

export function program(): Glue;
export type { Glue };
export type { EmbedDialog } from "../../../../target/bindings/embed-dialog.js";
