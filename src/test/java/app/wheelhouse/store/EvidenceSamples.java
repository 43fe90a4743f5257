package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;

/// Pieces of evidence that tell which they are.
final class EvidenceSamples {
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private EvidenceSamples() {}

  static Evidence numbered(long n) {
    return with(n, "{\"action\":\"hold\",\"confidence\":0." + n + "}");
  }

  static Evidence with(long n, String... replies) {
    return Evidence.of(
        BTC,
        60_000 * n,
        "ollama:tiny",
        "level=5 temperature=0",
        "{\"version\":1,\"price\":" + (60_000 + n) + "}",
        3,
        "You are careful.",
        "What about BTC at " + (60_000 + n) + "?",
        List.of(replies),
        2,
        "hold confidence=0." + n,
        new Evidence.Use(1_200 + n, 80, 150, 900 + n, false));
  }

  static Evidence usedOtherwise(Evidence evidence, Evidence.Use use) {
    return new Evidence(
        evidence.id(),
        evidence.instrument(),
        evidence.time(),
        evidence.model(),
        evidence.parameters(),
        evidence.snapshot(),
        evidence.promptVersion(),
        evidence.system(),
        evidence.user(),
        evidence.replies(),
        evidence.parserVersion(),
        evidence.judgement(),
        use);
  }
}
