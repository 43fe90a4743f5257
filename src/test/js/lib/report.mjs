// Checks in TAP's manner: one line each, and what was wrong under a failed one.

/** Collects the checks of one run and prints each as it is made. */
export class Report {
  #suite = "";
  #checks = [];
  #notes = [];

  suite(name) {
    this.#suite = name;
    console.log(`# ${name}`);
  }

  ok(passed, what, detail) {
    const check = { suite: this.#suite, what, ok: Boolean(passed) };
    this.#checks.push(check);
    console.log(`${check.ok ? "ok" : "not ok"} ${this.#checks.length} - ${this.#suite}: ${what}`);
    if (!check.ok) {
      check.detail = shown(detail);
      console.log(
        check.detail
          .split("\n")
          .map((line) => `    ${line}`)
          .join("\n"),
      );
    }
    return check.ok;
  }

  equal(actual, expected, what) {
    return this.ok(actual === expected, what, { actual, expected });
  }

  /** Equal as decimal numbers: `0.10` and `0.1` are the same amount. */
  amount(actual, expected, what) {
    return this.ok(Number(actual) === Number(expected), what, { actual, expected });
  }

  /** Equal up to `tolerance`, for figures that follow a moving mark. */
  near(actual, expected, tolerance, what) {
    const apart = Math.abs(Number(actual) - Number(expected));
    return this.ok(apart <= tolerance, what, { actual, expected, tolerance });
  }

  /** Something the run learnt that is no check. */
  note(text) {
    this.#notes.push(`${this.#suite}: ${text}`);
    console.log(`# ${this.#suite}: ${text}`);
  }

  /** Runs `body`; what it throws is a failed check and never ends the run. */
  async part(what, body) {
    try {
      return await body();
    } catch (error) {
      this.ok(false, what, error);
      return undefined;
    }
  }

  /** Runs `body`, which must be refused with a message that matches `pattern`. */
  async refused(pattern, what, body) {
    try {
      const answer = await body();
      this.ok(false, what, { expected: String(pattern), "but it answered": answer });
      return "";
    } catch (error) {
      const message = String(error?.message ?? error);
      this.ok(pattern.test(message), what, { expected: String(pattern), error });
      return message;
    }
  }

  summary(extra) {
    const failed = this.#checks.filter((check) => !check.ok);
    const suites = {};
    for (const { suite, ok } of this.#checks) {
      suites[suite] ??= { checks: 0, failed: 0 };
      suites[suite].checks++;
      suites[suite].failed += ok ? 0 : 1;
    }
    return {
      checks: this.#checks.length,
      failed: failed.length,
      suites,
      notes: this.#notes,
      failures: failed,
      ...extra,
    };
  }

  get failed() {
    return this.#checks.some((check) => !check.ok);
  }
}

function shown(detail) {
  if (detail instanceof Error) {
    const first = detail.stack?.split("\n").slice(0, 4).join("\n") ?? String(detail);
    return detail.cause ? `${first}\ncaused by ${detail.cause}` : first;
  }
  return typeof detail === "string" ? detail : (JSON.stringify(detail, printable, 1) ?? "");
}

function printable(_key, value) {
  return value instanceof Error ? String(value) : value;
}
