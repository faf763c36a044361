// Generated from schemas/config.schema.json by scripts/generate.ts. Do not edit: change the schema and run `npm run generate`.

/**
 * The address or name to listen on. Beyond this machine only with keys or tokens, or with `access.open`.
 */
export type Host = string;
/**
 * The TCP port; 0 takes a free one.
 */
export type Port = number;
/**
 * How long after SIGTERM /readyz says 503 while every request is still answered, so that a load balancer has the time to look away.
 */
export type NumberOfSeconds = number;
/**
 * The folder of the tariff files.
 */
export type Folder = string;
/**
 * One bundle file, instead of a folder.
 */
export type PathOfABundle = string;
/**
 * The path of an ed25519 public key in PEM.
 */
export type PathOfAPublicKey = string;
/**
 * Ed25519 public keys in PEM. With any, the bundle must be signed by one of them.
 *
 * @minItems 1
 * @maxItems 20
 */
export type PublicKeys = PathOfAPublicKey[];
/**
 * Whether a change of the files is noticed. Without it only SIGHUP reloads.
 */
export type Watch = boolean;
/**
 * How many catalogs a request may still pin, the current one included.
 */
export type NumberOfCatalogs = number;
/**
 * No bundle with a lower `sequence` is taken, also after a restart, when the service does not know what has answered before.
 */
export type WholeNumber = number;
/**
 * The folder of the shadow's tariff files.
 */
export type Folder1 = string;
/**
 * One bundle file, instead of a folder.
 */
export type PathOfABundle1 = string;
/**
 * The path of an ed25519 public key in PEM.
 */
export type PathOfAPublicKey1 = string;
/**
 * Ed25519 public keys in PEM. With any, the bundle must be signed by one of them.
 *
 * @minItems 1
 * @maxItems 20
 */
export type PublicKeys1 = PathOfAPublicKey1[];
/**
 * The name in logs and limits.
 */
export type NameOfACaller = string;
/**
 * The digest of the key, in 64 hexadecimal digits.
 */
export type SHA256OfAKey = string;
/**
 * `read`: tariffs and timelines; `rate`: rate; `check`: check files; `metrics`: the service's own figures.
 */
export type Scope = "read" | "rate" | "check" | "metrics";
/**
 * What the key may do.
 *
 * @minItems 1
 */
export type Scopes = Scope[];
/**
 * The keys of callers, as `tariff key` writes them. Two of one name are one caller, whose key is being replaced.
 *
 * @maxItems 1000
 */
export type APIKeys = APIKey[];
/**
 * What a token must name as its issuer (`iss`).
 */
export type Issuer = string;
/**
 * What a token must name as its audience (`aud`).
 */
export type Audience = string;
/**
 * The name of an algorithm (RFC 7518).
 */
export type Algorithm = string;
/**
 * The algorithms that a token may be signed with; only those with a public key.
 *
 * @minItems 1
 */
export type Algorithms = Algorithm[];
/**
 * Where the issuer's public keys are: an address, or the path of a file.
 */
export type PlaceOfTheIssuerSKeys = string;
/**
 * An address or a network.
 */
export type AddressOfAProxy = string;
/**
 * Addresses and networks of proxies in front, whose `X-Forwarded-For` is believed.
 *
 * @maxItems 100
 */
export type AddressesOfProxies = AddressOfAProxy[];
/**
 * The sentence by which an operator takes it upon them to listen beyond this machine without keys or tokens. Not said unless it is written.
 */
export type Sentence = "anyone who reaches this port may use it";
/**
 * Of one request: a whole body, or one request of a batch.
 */
export type NumberOfBytes = number;
/**
 * Usage rows of one request.
 */
export type NumberOfRows = number;
/**
 * Length of the period of one request. Each day can be a window of each charge, so that long periods are much work.
 */
export type NumberOfDays = number;
/**
 * What rating one request, or proving one example of a check, may take: steps for each day, window, order, line, tier and stretch of a part that is looked at, those that a maximum, a minimum or a discount asks about included. Nothing else is answered meanwhile; 200,000 take up to three seconds.
 */
export type NumberOfSteps = number;
/**
 * The same, of all examples of one check together. Other requests are answered between two examples.
 */
export type NumberOfSteps1 = number;
/**
 * Headers of one request.
 */
export type NumberOfBytes1 = number;
/**
 * Until the headers of a request have to be there.
 */
export type NumberOfSeconds1 = number;
/**
 * Until the body has to be there; of a batch, how long nothing may come or be taken.
 */
export type NumberOfSeconds2 = number;
/**
 * Requests a caller may send per minute; a batch is one.
 */
export type NumberOfRequests = number;
/**
 * Scheme, host and perhaps port of a page, as browsers send them.
 */
export type OriginOfPages = string;
/**
 * Origins whose pages may ask from a browser.
 *
 * @maxItems 100
 */
export type OriginsOfPages = OriginOfPages[];
/**
 * The least severe lines that are logged.
 */
export type Level = "debug" | "info" | "warn" | "error" | "silent";
/**
 * The file that each decision is appended to, a line each.
 */
export type PathOfAFile = string;
/**
 * A JSON pointer (RFC 6901) into the record.
 */
export type JSONPointer = string;
/**
 * JSON pointers into the record, whose values are masked before they are written.
 *
 * @maxItems 100
 */
export type Pointers = JSONPointer[];

/**
 * What the service is told when it starts; every key may be left out. Paths are relative to the folder of the file.
 */
export interface Configuration {
  listen?: PlaceToListen;
  tariffs?: OriginOfTariffs;
  reload?: WayToReload;
  shadow?: OriginOfShadowTariffs;
  access?: RuleOfAccess;
  limits?: MapOfLimits;
  cors?: RuleForWebPages;
  log?: RuleForTheLog;
  decisions?: RecordOfDecisions;
}
/**
 * Where the service listens, and how it stops.
 */
export interface PlaceToListen {
  host?: Host;
  port?: Port;
  unready_seconds?: NumberOfSeconds;
}
/**
 * Where the tariffs come from: a folder of files, or one bundle.
 */
export interface OriginOfTariffs {
  folder?: Folder;
  bundle?: PathOfABundle;
  signed_by?: PublicKeys;
}
/**
 * How the service follows its files.
 */
export interface WayToReload {
  watch?: Watch;
  keep?: NumberOfCatalogs;
  least_sequence?: WholeNumber;
}
/**
 * A second catalog that rates beside the first; nobody gets its answers. None unless it is named.
 */
export interface OriginOfShadowTariffs {
  folder?: Folder1;
  bundle?: PathOfABundle1;
  signed_by?: PublicKeys1;
}
/**
 * Who may ask, and for what. The file holds digests of keys and no secret.
 */
export interface RuleOfAccess {
  keys?: APIKeys;
  jwt?: IssuerOfTokens;
  trusted_proxies?: AddressesOfProxies;
  open?: Sentence;
}
/**
 * A key of a caller: its digest, and what it may do.
 */
export interface APIKey {
  name: NameOfACaller;
  sha256: SHA256OfAKey;
  scopes: Scopes;
}
/**
 * Tokens of an issuer. None unless it is named.
 */
export interface IssuerOfTokens {
  issuer: Issuer;
  audience: Audience;
  algorithms: Algorithms;
  jwks: PlaceOfTheIssuerSKeys;
}
/**
 * How much one request, and one caller, may ask for.
 */
export interface MapOfLimits {
  body_bytes?: NumberOfBytes;
  rows?: NumberOfRows;
  period_days?: NumberOfDays;
  work?: NumberOfSteps;
  check_work?: NumberOfSteps1;
  header_bytes?: NumberOfBytes1;
  header_seconds?: NumberOfSeconds1;
  request_seconds?: NumberOfSeconds2;
  requests_per_minute?: NumberOfRequests;
}
/**
 * Which web pages may ask from a browser.
 */
export interface RuleForWebPages {
  origins?: OriginsOfPages;
}
/**
 * What is logged.
 */
export interface RuleForTheLog {
  level?: Level;
}
/**
 * Where each decision is written. Nowhere unless a file is named.
 */
export interface RecordOfDecisions {
  file: PathOfAFile;
  mask?: Pointers;
}
