import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, createClient, type RateRequest } from "../../src/client/create-client.ts";
import { rate, timeline } from "../../src/index.ts";
import { payAsYouGo } from "../http/requests.ts";
import { type Service, shippedCatalog, startService } from "../http/service.ts";

const catalog = await shippedCatalog();
const request = payAsYouGo(600_000) as RateRequest; // as a customer would write it

let service: Service;
beforeAll(async () => {
  service = await startService(catalog);
});
afterAll(() => service.stop());

function contentOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.detail);
  return answer.value;
}

describe("the client, asking a real service", () => {
  test("gives what the library gives, the catalog it came from, and the request's id", async () => {
    const answer = await createClient(service).rate(request);
    expect(answer).toEqual({
      ok: true,
      value: await rate(catalog, request),
      catalog: catalog.digest,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test("gives a refusal as a value, with the problems and the fix", async () => {
    const { contract } = request;
    const answer = await createClient(service).rate({
      ...request,
      contract: { ...contract, tariff: "no/such" },
    });
    expect(answer).toMatchObject({
      ok: false,
      status: 422,
      type: "/problems/tariff-unknown",
      title: "Tariff unknown",
      problems: [{ code: "tariff-unknown", place: { pointer: "/contract/tariff" } }],
      requestId: expect.stringMatching(/./),
    });
    expect(answer).toHaveProperty("hint", expect.stringMatching(/./));
  });

  test("asks for timelines, tariffs, and the problems of files", async () => {
    const client = createClient(service);
    const { contract } = request;
    expect(contentOf(await client.timeline({ contract }))).toEqual(await timeline(catalog, { contract }));
    const { tariffs } = contentOf(await client.tariffs());
    expect(tariffs.map(({ tariff }) => tariff)).toContain(contract.tariff);
    const [id = ""] = tariffs.map(({ tariff }) => tariff);
    const { tariff } = contentOf(await client.tariff(id));
    expect([tariff]).toEqual(tariffs.filter((each) => each.tariff === id));
    const newest = tariff.versions.at(-1);
    const version = await client.version(id, newest?.effective ?? "");
    expect(version).toMatchObject({ catalog: catalog.digest, value: { tariff: id, version: newest } });
    expect(await client.version(id, "1999-01-01")).toMatchObject({ ok: false, status: 404 });
    const { problems } = contentOf(
      await client.check({ files: [{ path: "a/product.yaml", text: "product: b" }] }),
    );
    expect(problems.map(({ code }) => code)).toContain("key-missing");
  });

  test.each([undefined, 3])("rates a batch, in one stream or in parts", async (linesPerRequest) => {
    const requests = Array.from({ length: 10 }, (_, n) =>
      payAsYouGo(n * 1000, n % 4 === 3 ? { tariff: "no/such" } : {}),
    ) as readonly RateRequest[];
    const options = linesPerRequest === undefined ? {} : { linesPerRequest };
    const answers = await Array.fromAsync(createClient(service).rateBatch(requests, options));
    const alone = await Promise.all(requests.map((each) => rate(catalog, each)));
    expect(answers.map((answer) => (answer.ok ? answer.value : { problems: answer.problems }))).toEqual(
      alone,
    );
    expect(answers.map(({ line }) => line)).toEqual(requests.map((_, n) => n + 1));
  });

  test("is refused a batch as a whole where the catalog it pins is gone", async () => {
    const gone = createClient({ ...service, catalog: `sha256:${"0".repeat(64)}` });
    const answers = await Array.fromAsync(gone.rateBatch([request, request]));
    expect(answers).toMatchObject([{ ok: false, line: 1, refusal: { status: 412 } }]);
  });

  test("asks whether the service is ready", async () => {
    const { status } = contentOf(await createClient(service).readiness());
    expect(status).toBe("ready");
  });

  test("pins a catalog, and is refused where it is gone", async () => {
    expect(await createClient({ ...service, catalog: catalog.digest }).rate(request)).toHaveProperty(
      "ok",
      true,
    );
    const gone = await createClient({ ...service, catalog: `sha256:${"0".repeat(64)}` }).rate(request);
    expect(gone).toMatchObject({ ok: false, status: 412, type: "about:blank", problems: [] });
  });

  test("throws where nobody answers, where the address is none, and where it is ended", async () => {
    const nobody = createClient({ address: "http://127.0.0.1:1", retries: 0 });
    await expect(nobody.rate(request)).rejects.toThrow(TypeError);
    expect(() => createClient({ address: "somewhere" })).toThrow("URL");
    const ended = AbortSignal.abort(new Error("enough"));
    await expect(createClient(service).rate(request, { signal: ended })).rejects.toThrow("enough");
    await expect(createClient({ ...service, signal: ended }).rate(request)).rejects.toThrow("enough");
  });
});

describe("the client", () => {
  /** A client whose questions go nowhere; each is answered in turn, and what was asked is kept. */
  function answering(...answers: readonly (Response | Error)[]) {
    const asked: { readonly address: string; readonly init: RequestInit }[] = [];
    const slept: number[] = [];
    const client = createClient({
      address: "https://example.com/rating/",
      token: () => "secret",
      fetch: (address, init = {}) => {
        const answer = answers[asked.length] ?? new Error("asked too often");
        asked.push({ address: String(address), init });
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
      sleep: (milliseconds) => {
        slept.push(milliseconds);
        return Promise.resolve();
      },
    });
    return { client, asked, slept };
  }

  const busy = (status: number, headers = {}) => new Response("", { status, headers });
  const fine = () => Response.json({ tariffs: [] });

  test("keeps the slashes of a tariff's id out of the path", async () => {
    const { client, asked } = answering(fine(), fine());
    await client.tariff("security-center/cspm/pay-as-you-go");
    await client.version("security-center/cspm/pay-as-you-go", "2026-06-02");
    const path = "https://example.com/rating/v1/tariffs/security-center%2Fcspm%2Fpay-as-you-go";
    expect(asked.map(({ address }) => address)).toEqual([path, `${path}/versions/2026-06-02`]);
  });

  test("sends its token with every question, and to nobody it is sent on to", async () => {
    const { client, asked } = answering(fine());
    await client.tariffs();
    expect(asked).toMatchObject([
      { init: { headers: { Authorization: "Bearer secret" }, redirect: "error" } },
    ]);
  });

  test.each([
    ["429 with a pause", busy(429, { "Retry-After": "3" }), [3000]],
    ["503 with a pause", busy(503, { "Retry-After": "0" }), [0]],
    ["no answer", new TypeError("fetch failed"), [100]],
  ])("asks again after %s", async (_, first, pauses) => {
    const { client, slept } = answering(first, fine());
    expect(await client.tariffs()).toHaveProperty("ok", true);
    expect(slept).toEqual(pauses);
  });

  test.each([
    ["429 without a pause", busy(429)],
    ["503 with a date", busy(503, { "Retry-After": "Fri, 31 Dec 2027 23:59:59 GMT" })],
    ["503 with a pause that nobody waits", busy(503, { "Retry-After": "3600" })],
    ["500", busy(500, { "Retry-After": "1" })],
  ])("takes %s as it is", async (_, first) => {
    const { client, slept } = answering(first, fine());
    expect(await client.tariffs()).toMatchObject({ ok: false, status: first.status, problems: [] });
    expect(slept).toEqual([]);
  });

  test("gives up after the second repetition, each pause twice the one before", async () => {
    const broken = Array.from({ length: 3 }, () => new TypeError("fetch failed"));
    const { client, asked, slept } = answering(...broken, fine());
    await expect(client.tariffs()).rejects.toThrow("fetch failed");
    expect([asked.length, slept]).toEqual([3, [100, 200]]);
  });

  test("does not repeat what failed for another reason than the network", async () => {
    const { client, slept } = answering(new RangeError("a fault of our own"), fine());
    await expect(client.tariffs()).rejects.toThrow(RangeError);
    expect(slept).toEqual([]);
  });

  test.each([
    [200, "ready"],
    [503, "draining"],
  ])("tells with the status %s that the service is %s", async (status, told) => {
    const { client } = answering(Response.json({ status: told }, { status }));
    expect(await client.readiness()).toMatchObject({ ok: true, value: { status: told } });
  });

  test("asks for readiness once, and tells a refusal that is no problem details by its status", async () => {
    const { client, asked } = answering(busy(503, { "Retry-After": "1" }), fine());
    expect(await client.readiness()).toMatchObject({ ok: false, status: 503, title: "Status 503", hint: "" });
    expect(asked).toHaveLength(1);
  });

  test("throws where what answers is no such service", async () => {
    const { client } = answering(new Response("<h1>Welcome</h1>"));
    await expect(client.tariffs()).rejects.toThrow("JSON");
  });
});
