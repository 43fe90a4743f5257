// An exchange with the venue's limits answers 429 to a client that asks too much: nothing was done
// then, so the same request is sent again when there is room.

import { pause } from "./wait.mjs";

/** How often a request had to wait. */
export const waits = { count: 0 };

/** Waits as long as a 429 says, 2 s where it says nothing. */
export async function waitOut(response) {
  waits.count++;
  await pause((Number(response?.headers.get("retry-after")) || 2) * 1000);
}

/** `fetch` that waits out each 429. */
export async function patientFetch(...request) {
  for (;;) {
    const response = await fetch(...request);
    if (response.status !== 429) return response;
    await response.arrayBuffer();
    await waitOut(response);
  }
}
