// The venue's grid, written from its rules: five significant figures, 6 − szDecimals decimals,
// whole numbers always allowed.

/** The decimals that a price may have. */
export function priceDecimals(price, szDecimals) {
  const whole = Math.floor(Math.log10(price)) + 1;
  return Math.max(0, Math.min(6 - szDecimals, 5 - whole));
}

/** The nearest allowed price, as the wire writes it. */
export function gridPrice(price, szDecimals) {
  return trimmed(price.toFixed(priceDecimals(price, szDecimals)));
}

/** The smallest allowed size worth at least `usdc`. */
export function sizeWorth(usdc, price, szDecimals) {
  const lots = Math.ceil((usdc / price) * 10 ** szDecimals);
  return trimmed((lots / 10 ** szDecimals).toFixed(szDecimals));
}

export function isOnGrid(text, szDecimals) {
  return gridPrice(Number(text), szDecimals) === trimmed(text);
}

function trimmed(text) {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Why a book is none; empty when it is sound. */
export function bookFaults([bids, asks], szDecimals) {
  const faults = [];
  const falls = (levels, sign) =>
    levels.every(({ px }, i) => i === 0 || sign * (Number(levels[i - 1].px) - Number(px)) > 0);
  if (bids.length === 0 || asks.length === 0) faults.push("a side is empty");
  if (bids.length > 20 || asks.length > 20) faults.push("more than 20 levels");
  if (!falls(bids, 1)) faults.push("bids do not fall");
  if (!falls(asks, -1)) faults.push("asks do not rise");
  if (Number(bids[0]?.px) >= Number(asks[0]?.px)) faults.push("crossed");
  for (const { px, sz } of [...bids, ...asks]) {
    if (!isOnGrid(px, szDecimals)) faults.push(`price ${px} is off the grid`);
    if (!(Number(sz) > 0)) faults.push(`size ${sz}`);
  }
  return faults;
}
