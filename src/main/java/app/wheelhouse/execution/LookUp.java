package app.wheelhouse.execution;

import app.wheelhouse.domain.order.ClientOrderId;

/// How far the search for an order has come whose answer was lost.
///
/// @param since when it was lost, epoch milliseconds
/// @param asked questions so far
/// @param unknowns answers so far that the venue does not know it
/// @param firstUnknown when the first of these was asked for; 0 before it
/// @param lastAsked when the venue was asked last; 0 before the first question
/// @param lastAnswer what it said, for the trader; empty before the first answer
public record LookUp(
    ClientOrderId id,
    long since,
    int asked,
    int unknowns,
    long firstUnknown,
    long lastAsked,
    String lastAnswer) {

  static LookUp begun(ClientOrderId id, long now) {
    return new LookUp(id, now, 0, 0, 0, 0, "");
  }

  /// After a question that did not settle it.
  LookUp answered(long askedAt, String answer) {
    return new LookUp(id, since, asked + 1, unknowns, firstUnknown, askedAt, answer);
  }

  /// After the venue said that it does not know it.
  LookUp unknown(long askedAt) {
    return new LookUp(
        id,
        since,
        asked + 1,
        unknowns + 1,
        unknowns == 0 ? askedAt : firstUnknown,
        askedAt,
        "the venue does not know it (" + (unknowns + 1) + " times)");
  }
}
