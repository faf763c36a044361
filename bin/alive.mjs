// For images, which have no curl: exits with 0 where the service on this machine answers that it lives.
const port = process.env["TARIFF_LISTEN_PORT"] ?? "8080";
const lives = await fetch(`http://127.0.0.1:${port}/livez`, { signal: AbortSignal.timeout(2_500) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = lives ? 0 : 1;
