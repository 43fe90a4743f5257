/** Asks `probe` until it answers something true, for at most `seconds`; undefined after that. */
export async function until(probe, seconds = 15, everyMillis = 100) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, everyMillis));
  }
}

export function pause(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
