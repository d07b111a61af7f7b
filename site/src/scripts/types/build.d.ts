// What the scripts find around them that TypeScript's own libraries do not declare.

/** The names of the options, with spaces between them. `host_scripts.rs` inserts them. */
declare const GRAMMAR_NAMES: string;
/** The address that the site was built for; empty where it is not known. */
declare const SITE_ADDRESS: string;

/** The hashes of the files that an element fetches, by name. `host_scripts.rs` inserts them. */
declare const RELEASE_HASHES: Record<string, string | undefined>;

/** What the page uses of a Trusted Types policy. */
interface WorkerPolicy {
  createScriptURL(address: string): string;
}

/** Trusted Types, where the browser has them. */
declare var trustedTypes: { createPolicy(name: string, rules: WorkerPolicy): WorkerPolicy } | undefined;

/** The name of the service worker's release. `worker.rs` inserts it. */
declare const RELEASE: string;

/** The hashes of the release's files. `worker.rs` inserts them. */
declare const LIST: Record<"now" | "later" | "away", Record<string, string>>;
