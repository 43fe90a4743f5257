package app.wheelhouse.venue.hyperliquid.order;

import java.util.Collections;
import java.util.List;

/// What the venue answers to a signed request.
sealed interface ExchangeReply {
  /// One answer for each order, cancel or change, in their order.
  record Answers(List<OrderAnswer> each) implements ExchangeReply {
    public Answers {
      each = List.copyOf(each);
    }

    /// Answers for `count` orders. One refusal for several is a check of the whole request by the
    /// venue and stands for all; where answers are missing otherwise the outcome is unclear.
    List<OrderAnswer> of(int count) {
      if (each.size() == count) {
        return each;
      }
      if (each.size() == 1 && each.getFirst() instanceof OrderAnswer.Refused) {
        return Collections.nCopies(count, each.getFirst());
      }
      OrderAnswer unclear = new OrderAnswer.Unclear(each.size() + " answers for " + count);
      return Collections.nCopies(count, unclear);
    }
  }

  /// The request as a whole was carried out.
  record Done() implements ExchangeReply {}

  /// Nothing of the request was carried out.
  record Refused(VenueRefusal refusal) implements ExchangeReply {}
}
