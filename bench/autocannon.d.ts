/** What is used of autocannon, which comes without declarations. */
declare module "autocannon" {
  export type Options = {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly method?: "GET" | "POST";
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** Milliseconds, or requests per second. */
  export type Histogram = { readonly average: number; readonly p50: number; readonly p90: number } & {
    readonly p99: number;
    readonly max: number;
  };
  export type Result = {
    readonly requests: Histogram & { readonly total: number };
    readonly latency: Histogram;
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  };
  const autocannon: (options: Options) => Promise<Result>;
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default autocannon;
}
