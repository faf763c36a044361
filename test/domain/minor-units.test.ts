import { expect, test } from "vitest";
import { minorUnitsOf } from "../../src/domain/minor-units.ts";
import type { Currency } from "../../src/domain/money.ts";

/** ISO 4217, list one of 2024: every current code with a minor unit, by how many decimals that has. */
const LIST_ONE = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
    CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG
    HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
    MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VES WST XCD YER ZAR
    ZMW`,
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

test.each([
  [0, 17],
  [2, 136],
  [3, 7],
  [4, 2],
] as const)("the currencies with %d decimals are those of ISO 4217", (decimals, number) => {
  const currencies = LIST_ONE[decimals].split(/\s+/).map((code) => code as Currency); // the list is of currencies
  expect(currencies).toHaveLength(number);
  expect(currencies.filter((currency) => minorUnitsOf(currency) !== decimals)).toEqual([]);
});
