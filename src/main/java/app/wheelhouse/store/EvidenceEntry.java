package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.instrument.InstrumentId;

/// One ask of a model, as the index of the evidence names it; one piece of evidence has several
/// when the same was asked and answered in several sessions.
///
/// @param id of the evidence, 64 hex digits
/// @param time engine time of the question, epoch milliseconds
/// @param session in which it was asked
/// @param model `back end:id`
/// @param use what this ask took
public record EvidenceEntry(
    String id, long time, String session, InstrumentId instrument, String model, Evidence.Use use) {

  static EvidenceEntry of(Evidence evidence, String session) {
    return new EvidenceEntry(
        evidence.id(),
        evidence.time(),
        session,
        evidence.instrument(),
        evidence.model(),
        evidence.use());
  }
}
