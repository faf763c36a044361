/** Where tariffs come from: a folder of files, or one bundle, perhaps signed. */
export type Origin =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "bundle"; readonly file: string; readonly signedBy: readonly PublicKeyFile[] };

/** The path of an ed25519 public key in PEM. With any, a bundle must be signed by one of them. */
export type PublicKeyFile = string;

/** What the service is told when it starts; every key has a value, defaults included. Times are in whole seconds. */
export type Settings = {
  readonly listen: {
    readonly host: string;
    readonly port: number;
    /**
     * After SIGTERM, so long /readyz says 503 while every request is still answered: a load balancer needs the time to look
     * away. Then the port is closed.
     */
    readonly unreadySeconds: number;
  };
  readonly tariffs: Origin;
  readonly reload: {
    /** Whether a change of the files is noticed. */
    readonly watch: boolean;
    /** How many catalogs a request may still pin, the current one included. */
    readonly keep: number;
    /** No bundle of a lower sequence is taken, from the start on; undefined takes every one to begin with. */
    readonly leastSequence?: number;
  };
  /** A second catalog that rates beside the first; nobody gets its answers. */
  readonly shadow: Origin | undefined;
  readonly access: AccessSettings;
  readonly limits: Limits;
  /** Web pages that may ask from a browser: origins such as `https://billing.example.com`; none by default. */
  readonly cors: { readonly origins: readonly string[] };
  readonly log: { readonly level: LogLevel };
  /** Where each decision is written, and what of it is masked: JSON pointers into the record. */
  readonly decisions: { readonly file: string; readonly mask: readonly string[] } | undefined;
};

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** What a caller may do. `read`: tariffs and timelines; `rate`: rate; `check`: check files; `metrics`: /metrics. */
export type Scope = "read" | "rate" | "check" | "metrics";

export const SCOPES: readonly Scope[] = ["read", "rate", "check", "metrics"];

/** A key as it is stored: never itself, only its SHA-256 in 64 hexadecimal digits. */
export type ApiKey = { readonly name: string; readonly sha256: string; readonly scopes: readonly Scope[] };

export type AccessSettings = {
  readonly keys: readonly ApiKey[];
  readonly jwt: JwtSettings | undefined;
  /**
   * Addresses and networks (`10.0.0.0/8`) of proxies in front, whose `X-Forwarded-For` is believed. Without them everybody
   * behind a proxy has its address, and shares its limit of failed attempts.
   */
  readonly trustedProxies: readonly string[];
  /** The sentence by which an operator takes it upon them to listen beyond this machine without keys. */
  readonly open: boolean;
};

/** Tokens of an issuer. `jwks` is an address (`https://...`) or the path of a file. */
export type JwtSettings = {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly jwks: string;
};

/** How much one request, and one caller, may ask for. */
export type Limits = {
  /** Of one request: a whole body, or one request of a batch. */
  readonly bodyBytes: number;
  /** Usage rows of one request. */
  readonly rows: number;
  /** Of the period of one request: three years, unless told otherwise. */
  readonly periodDays: number;
  /** Steps that rating one request, or proving one example of a check, may take: days, windows and lines looked at. */
  readonly work: number;
  /** Steps of a whole check. */
  readonly checkWork: number;
  readonly headerBytes: number;
  readonly headerSeconds: number;
  /** Until the body has to be there; of a batch, how long nothing may come or be taken. */
  readonly requestSeconds: number;
  /** Requests a caller may send per minute; a batch is one. */
  readonly requestsPerMinute: number;
};
