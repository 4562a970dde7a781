/**
 * Roles of quantities that stand beside what their clause tells. In: a role. Out: whether what the clause says befell the counted.
 * `whole`: of the 30 in "12 of the 30 passengers were killed"; `exception`: of the two in "all but two of the 40 were rescued".
 */
const BESIDE_CLAUSE: ReadonlySet<string> = new Set(['whole', 'exception']);

export function isBesideClause(role: string | null): boolean {
  return role !== null && BESIDE_CLAUSE.has(role);
}
