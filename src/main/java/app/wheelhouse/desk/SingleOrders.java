package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.Verdict;
import app.wheelhouse.venue.hyperliquid.UnsentOrders;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks an open session for one order after another and waits for what came of each.
///
/// @param news what the engine answers
/// @param dry signs and keeps what would be sent; null where orders are sent
record SingleOrders(RealSession session, NewsQueue news, @Nullable UnsentOrders dry) {
  /// How long an answer may take, milliseconds: an order that was lost is looked up meanwhile.
  private static final long ANSWER_MILLIS = 30_000;

  private static final long CHILDREN_MILLIS = 3_000;
  private static final long MARKET_MILLIS = 10_000;

  /// Sends it through the gate and waits for the venue's answer.
  ///
  /// @param command a ticket or a close
  /// @param fillMillis how long to wait until it is filled or has ended; 0 for the answer only
  TradeAnswer place(DeskCommand command, long fillMillis) {
    news.clear();
    session.command(command);
    Optional<EngineNews> said = news.next(ANSWER_MILLIS);
    if (said.isEmpty()) {
      return TradeAnswer.unknown("The desk did not answer in time.", null);
    }
    Optional<String> refusal = NewsQueue.refusal(said.get());
    if (refusal.isPresent() || !(said.get() instanceof EngineNews.OrderApproved approved)) {
      return TradeAnswer.refused(refusal.orElse("It was refused."), null);
    }
    ClientOrderId id = approved.order();
    if (dry != null) {
      return lowered(signed(id), approved.verdict());
    }
    Order answered = await(id, order -> isAnswered(order.status()), ANSWER_MILLIS);
    if (answered == null || !isAnswered(answered.status())) {
      return TradeAnswer.unknown(
          "It is not known yet whether the venue has the order; it is looked up, never sent twice.",
          answered);
    }
    // What is at the market is filled or has ended within a moment; to leave before would be to
    // leave its stop to nobody.
    boolean atMarket = answered.spec().type() == OrderType.MARKET;
    long patience = atMarket ? Math.max(fillMillis, MARKET_MILLIS) : fillMillis;
    if (patience > 0) {
      Order ended = await(id, order -> order.status().isTerminal(), patience);
      answered = ended == null ? answered : ended;
    }
    TradeAnswer answer = lowered(answer(answered, patience > 0), approved.verdict());
    return answered.filled().isZero() ? withStop(answered, answer) : stops().kept(answered, answer);
  }

  /// Says what the gate made of the size that was asked for.
  private static TradeAnswer lowered(TradeAnswer answer, Verdict verdict) {
    Quantity asked = verdict.requested();
    Quantity took = verdict.finalQuantity();
    if (asked == null || asked.compareTo(took) <= 0) {
      return answer;
    }
    String why =
        verdict.results().stream()
            .filter(each -> each.outcome() == CheckResult.Outcome.CLAMP)
            .map(CheckResult::sentence)
            .findFirst()
            .orElse("Your limits allow no more.");
    return answer.withAsked(
        asked, "You asked for " + asked + ", the desk took " + took + ": " + why);
  }

  /// An entry that waits at the venue waits with its stop: where the venue refused that, the entry
  /// is taken back, since nobody may be there when it fills.
  private TradeAnswer withStop(Order entry, TradeAnswer answer) {
    if (entry.spec().reduceOnly() || entry.status().isTerminal()) {
      return answer;
    }
    session
        .newest()
        .await(
            state -> StopsBehind.of(state, entry.id()).allMatch(each -> isAnswered(each.status())),
            CHILDREN_MILLIS);
    DeskSnapshot now = session.newest().get();
    Optional<Order> refused =
        now == null
            ? Optional.empty()
            : StopsBehind.of(now, entry.id())
                .filter(each -> each.status().isTerminal())
                .findFirst();
    if (refused.isEmpty()) {
      return answer;
    }
    String why = "The venue did not take its stop (" + refused.get().note() + ")";
    try {
      TradeAnswer taken = cancel(entry.id());
      Order after = find(entry.id()).orElse(entry);
      if (!after.filled().isZero()) {
        return stops()
            .kept(after, TradeAnswer.unknown(why + ", and it was filled meanwhile.", after));
      }
      return taken.outcome() == TradeAnswer.Outcome.DONE
          ? TradeAnswer.refused(why + ", so the entry was canceled; nothing was filled.", after)
          : TradeAnswer.unknown(
              why + ", and it is not known whether the entry was canceled: look at it now.", after);
    } catch (BadInput unread) {
      return TradeAnswer.unknown(
          why + ", and the entry could not be canceled: " + unread.getMessage(), entry);
    }
  }

  private StopsBehind stops() {
    return new StopsBehind(session);
  }

  private TradeAnswer signed(ClientOrderId id) {
    Order sent =
        await(
            id,
            order -> isAnswered(order.status()) || order.status() == OrderStatus.SUBMITTED,
            ANSWER_MILLIS);
    UnsentOrders unsent = dry;
    // It is told as submitted before it is handed over.
    boolean signed =
        sent != null
            && sent.status() == OrderStatus.SUBMITTED
            && unsent != null
            && unsent.await(id, ANSWER_MILLIS);
    return signed
        ? TradeAnswer.done("Signed, not sent.", sent)
        : TradeAnswer.refused(sent == null ? "It was not signed." : sent.note(), sent);
  }

  private static TradeAnswer answer(Order order, boolean waited) {
    return switch (order.status()) {
      case ACCEPTED, PARTIALLY_FILLED ->
          waited
              ? TradeAnswer.unknown("It works at the venue and is not filled yet.", order)
              : TradeAnswer.done("It works at the venue.", order);
      case FILLED -> TradeAnswer.done("It was filled.", order);
      case CANCELED, EXPIRED ->
          order.filled().isZero()
              ? TradeAnswer.refused(
                  (order.venueOrderId().isEmpty() ? "It was not sent: " : "It has ended: ")
                      + order.note(),
                  order)
              : TradeAnswer.done("It was filled in part, and has ended: " + order.note(), order);
      case DENIED, REJECTED, NOT_PLACED -> TradeAnswer.refused(order.note(), order);
      case INTENT, APPROVED, PREPARED, SUBMITTED, UNKNOWN ->
          TradeAnswer.unknown("It is not known yet what became of it.", order);
    };
  }

  /// Cancels an order, also one that another program placed.
  ///
  /// @throws BadInput when the venue cannot be asked about it
  TradeAnswer cancel(ClientOrderId id) throws BadInput {
    news.clear();
    session.command(new DeskCommand.CancelOrder(id));
    Optional<DeskSnapshot> gone =
        session
            .newest()
            .await(state -> !WorkingOrders.has(state, id) || !news.isEmpty(), ANSWER_MILLIS);
    Optional<String> refusal = news.next(0).flatMap(NewsQueue::refusal);
    if (refusal.isPresent()) {
      // Whoever comes too late has what he wanted.
      boolean open = session.read(id).map(OrderStanding::open).orElse(false);
      return open
          ? TradeAnswer.refused(refusal.get(), find(id).orElse(null))
          : TradeAnswer.done("It had ended already.", find(id).orElse(null));
    }
    if (gone.isEmpty()) {
      return TradeAnswer.unknown(
          "It is not known yet whether it was canceled.", find(id).orElse(null));
    }
    // The stop and target of an entry end with it, a moment later.
    session
        .newest()
        .await(
            state ->
                state.workingOrders().stream()
                    .noneMatch(order ->
                        id.equals(order.spec().parent())
                            && state.account().position(order.spec().instrument()).isFlat()),
            CHILDREN_MILLIS);
    return TradeAnswer.done("It was canceled.", find(id).orElse(null));
  }

  /// Changes an order; what is null stays as it is.
  TradeAnswer modify(DeskCommand.ModifyOrder change) {
    Optional<Order> before = find(change.order());
    if (before.isEmpty()) {
      return TradeAnswer.refused("This desk does not know the order.", null);
    }
    OrderSpec was = before.get().spec();
    news.clear();
    session.command(change);
    session
        .newest()
        .await(
            state ->
                !news.isEmpty()
                    || orders(state)
                        .anyMatch(
                            each -> each.id().equals(change.order()) && !each.spec().equals(was)),
            ANSWER_MILLIS);
    Optional<String> refusal = news.next(0).flatMap(NewsQueue::refusal);
    Order after = find(change.order()).orElse(null);
    if (refusal.isPresent()) {
      return TradeAnswer.refused(refusal.get(), after);
    }
    return after == null || after.spec().equals(was)
        ? TradeAnswer.unknown("It is not known yet whether it was changed.", after)
        : stops().kept(after, TradeAnswer.done("It was changed.", after));
  }

  private Optional<Order> find(ClientOrderId id) {
    DeskSnapshot now = session.newest().get();
    return now == null
        ? Optional.empty()
        : orders(now).filter(each -> each.id().equals(id)).findFirst();
  }

  private static Stream<Order> orders(DeskSnapshot state) {
    return Stream.concat(state.workingOrders().stream(), state.endedOrders().stream());
  }

  private @Nullable Order await(ClientOrderId id, Predicate<Order> wanted, long millis) {
    session
        .newest()
        .await(
            state -> orders(state).anyMatch(each -> each.id().equals(id) && wanted.test(each)),
            millis);
    return find(id).orElse(null);
  }

  private static boolean isAnswered(OrderStatus status) {
    return switch (status) {
      case INTENT, APPROVED, PREPARED, SUBMITTED, UNKNOWN -> false;
      case DENIED, ACCEPTED, PARTIALLY_FILLED, FILLED, CANCELED, EXPIRED, REJECTED, NOT_PLACED ->
          true;
    };
  }
}
