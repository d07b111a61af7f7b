// The plain one file.
import { begin } from "./one-file.mjs";

begin();
