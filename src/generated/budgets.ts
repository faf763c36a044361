// Generated from schemas/budgets.schema.json by scripts/generate.ts. Do not edit: change the schema and run `npm run generate`.

/**
 * What a price change may do at most to the contracts there are; `tariff impact --budgets` fails where one does not hold.
 */
export interface BudgetsOfAPriceChange {
  /**
   * One sentence each: `no contract above +20%` or `+50.00 EUR`, `no contract below -20%`, `total within 2%` or `1_000.00 EUR`, `nothing before the effective date changes`, `no promise broken`, `every contract can be rated`.
   *
   * @minItems 1
   * @maxItems 50
   */
  budgets: string[];
}
