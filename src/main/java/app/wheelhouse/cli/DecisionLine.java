package app.wheelhouse.cli;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.DecisionRecord.Disposition;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.store.EvidenceEntry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One decision with what is known of it, or an ask of a model that no decision came of.
///
/// @param session its name
/// @param record null for an ask without a decision
/// @param asked the ask that it rests on; null for rules, and where none is kept
/// @param outcome null while it is not known
record DecisionLine(
    String session,
    @Nullable DecisionRecord record,
    @Nullable EvidenceEntry asked,
    @Nullable DecisionOutcome outcome) {
  /// What names it: `SESSION#NUMBER`, or the beginning of the evidence's id.
  String id() {
    return record != null
        ? session + "#" + record.sequence()
        : asked == null ? session : DecisionText.shortId(asked.id());
  }

  /// Engine time, epoch milliseconds.
  long time() {
    return record != null ? record.decision().time() : asked == null ? 0 : asked.time();
  }

  /// 0 for an ask without a decision.
  long number() {
    return record == null ? 0 : record.sequence();
  }

  @Nullable InstrumentId instrument() {
    return record != null
        ? record.decision().instrument()
        : asked == null ? null : asked.instrument();
  }

  @Nullable Decision decision() {
    return record == null ? null : record.decision();
  }

  @Nullable Backing backing() {
    return record == null ? null : record.decision().header().backing();
  }

  /// Id of the evidence; null for none.
  @Nullable String evidence() {
    Backing backing = backing();
    return backing != null ? backing.evidence() : asked == null ? null : asked.id();
  }

  /// Who decided: a model by its name, else `rules:…` or `strategy:…`.
  String by() {
    return record != null
        ? record.decision().header().proposer().toString()
        : asked == null ? "" : "model:" + asked.model();
  }

  /// `open_long` …, or `none`.
  String action() {
    return record == null ? "none" : record.decision().action();
  }

  /// `held`, `ignored`, `denied` or `acted`; `none` without a decision.
  String disposition() {
    return record == null ? "none" : word(record.disposition());
  }

  static String word(Disposition disposition) {
    return switch (disposition) {
      case DecisionRecord.Held _ -> "held";
      case DecisionRecord.Ignored _ -> "ignored";
      case DecisionRecord.Denied _ -> "denied";
      case DecisionRecord.Acted _ -> "acted";
    };
  }

  /// Why it came to that, in one line; empty where nothing is to be said.
  String reason() {
    if (record == null) {
      return "no decision came of it";
    }
    return switch (record.disposition()) {
      case DecisionRecord.Held _ -> record.decision().header().rationale().summary();
      case DecisionRecord.Ignored(String reason) -> reason;
      case DecisionRecord.Denied(String rule, String reason) -> rule + ": " + reason;
      case DecisionRecord.Acted(var orders) ->
          orders.size() + (orders.size() == 1 ? " order" : " orders");
    };
  }

  /// How it ended, such as `target +1.82 R`; empty while it is not known.
  String ended() {
    DecisionOutcome end = outcome;
    return end == null
        ? ""
        : end.ending().name().toLowerCase(Locale.ROOT)
            + String.format(Locale.ROOT, " %+.2f R", end.result());
  }
}
