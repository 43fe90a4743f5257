package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.RequestWeight;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Order entry at Hyperliquid for one signer.
///
/// Each request is posted once. What the venue certainly did not carry out is told as rejected or
/// not placed; whatever is not certain is a [SendFailure] and stays UNKNOWN until it is asked for.
public final class HyperliquidExecutionClient implements ExecutionClient {
  private static final Logger LOG = LoggerFactory.getLogger(HyperliquidExecutionClient.class);

  /// How long all but protective requests wait after a 429 that does not say it.
  private static final long PAUSE_MILLIS = 10_000;

  private final RequestMaker maker;
  private final ExchangeCall exchange;
  private final RateGovernor governor;
  private final AccountKnowledge known;
  private final SentReports reports;
  private final LongSupplier clock;

  /// @param governor of the address that is called from, shared with the reads
  /// @param known of the account: its latch is closed here and opened by whoever mends the cause
  /// @param clock engine time, epoch milliseconds
  public HyperliquidExecutionClient(
      RequestMaker maker,
      Wire wire,
      RateGovernor governor,
      AccountKnowledge known,
      EnginePost engine,
      LongSupplier clock) {
    this.maker = maker;
    this.exchange = new ExchangeCall(wire.client(), wire.endpoint());
    this.governor = governor;
    this.known = known;
    this.reports = new SentReports(engine, known, clock);
    this.clock = clock;
  }

  /// Where requests go and by what; its own settings for retries, redirects and time-outs are not
  /// used.
  public record Wire(OkHttpClient client, HyperliquidEndpoint endpoint) {}

  /// @throws RequestRefused with a sentence for the trader; nothing was signed. Of a cancel or a
  ///   change the trader is told here as well, since they have no order of their own to tell it
  @Override
  public Prepared prepare(ApprovedAction action, long now) {
    try {
      Optional<String> refusal = refusal(action);
      if (refusal.isPresent()) {
        throw new RequestRefused(refusal.get());
      }
      Prepared prepared = maker.make(action, now);
      remember(action, now);
      return prepared;
    } catch (RequestRefused refused) {
      if (!(action instanceof ApprovedOrder)) {
        reports.notSent(action, refused.sentence());
      }
      throw refused;
    }
  }

  /// Why nothing that adds exposure may go out now.
  private Optional<String> refusal(ApprovedAction action) {
    if (!Urgency.of(action).addsRisk()) {
      return Optional.empty();
    }
    return known
        .latch()
        .refusal()
        .or(() -> known.address().refusal(batch(action)))
        .or(() -> leverageRefusal(action));
  }

  private Optional<String> leverageRefusal(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> leverageRefusal(order.entry());
      case ApprovedModify modify -> leverageRefusal(modify.after());
      case ApprovedCancel _, ApprovedLeverage _, ApprovedMargin _ -> Optional.empty();
    };
  }

  private Optional<String> leverageRefusal(OrderSpec spec) {
    return spec.reduceOnly()
        ? Optional.empty()
        : known.leverage().refusal(spec.instrument(), spec.leverage());
  }

  private void remember(ApprovedAction action, long now) {
    switch (action) {
      case ApprovedOrder order ->
          order.orders().forEach(each -> known.numbers().placing(each.id(), now));
      case ApprovedCancel cancel -> known.numbers().ours(cancel.orderId(), now);
      case ApprovedModify modify -> known.numbers().ours(modify.orderId(), now);
      case ApprovedLeverage _, ApprovedMargin _ -> {}
    }
  }

  @Override
  public void send(Prepared prepared) throws SendFailure {
    try {
      carry(prepared);
    } catch (SendFailure failure) {
      if (prepared.action() instanceof ApprovedLeverage leverage) {
        // The engine hears of orders only; the next reading settles this one.
        known.leverage().doubtful(leverage.instrument(), clock.getAsLong());
        reports.say(
            "It is not known whether the leverage of "
                + leverage.instrument().symbol()
                + " was set to "
                + leverage.leverage()
                + "x: "
                + failure.getMessage()
                + ". Nothing is opened in it until the account was read");
      }
      throw failure;
    }
  }

  private void carry(Prepared prepared) throws SendFailure {
    ApprovedAction action = prepared.action();
    Urgency urgency = Urgency.of(action);
    if (!maker.isStillRight(prepared)) {
      reports.notSent(
          action,
          "the venue numbered its instruments anew meanwhile, so another coin would have been"
              + " meant; ask for it again");
      return;
    }
    if (!mayGo(prepared, urgency)) {
      return;
    }
    if (action instanceof ApprovedModify modify) {
      known.numbers().changing(modify);
    }
    known.address().sent(batch(action));
    try {
      judge(action, exchange.post(prepared.wire()));
    } catch (ExchangeCall.NotSent failure) {
      reports.notSent(action, String.valueOf(failure.getMessage()));
    } catch (UnreadableReply strange) {
      throw new SendFailure("The reply could not be read: " + strange.getMessage(), strange);
    } catch (IOException lost) {
      throw new SendFailure("The connection broke before the reply came", lost);
    }
  }

  /// Waits for the rate budget; says so when it may not go.
  private boolean mayGo(Prepared prepared, Urgency urgency) {
    ApprovedAction action = prepared.action();
    try {
      int weight = RequestWeight.ofAction(batch(action));
      if (!governor.take(weight, urgency.priority(), urgency.mostWaitMillis())) {
        reports.notSent(
            action,
            "the venue's rate limit is used up ("
                + governor.budget().used()
                + " of "
                + governor.budget().limit()
                + " a minute); try again in some seconds");
        return false;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      reports.notSent(action, "the desk is closing");
      return false;
    }
    if (urgency.addsRisk() && clock.getAsLong() > prepared.expiresAt()) {
      reports.notSent(action, "it was held back by the rate limit for longer than it was approved");
      return false;
    }
    return true;
  }

  private void judge(ApprovedAction action, ExchangeCall.Answer answer)
      throws UnreadableReply, SendFailure {
    int code = answer.code();
    if (code == 200) {
      settle(action, reply(answer));
    } else if (code == 429) {
      long pause = answer.retryAfterMillis() > 0 ? answer.retryAfterMillis() : PAUSE_MILLIS;
      governor.refused(pause);
      reports.refused(
          action,
          "the venue's rate limit is used up (429); all but stops and closes waits "
              + (pause + 999) / 1_000
              + " s",
          false);
    } else if (code == 503) {
      close(
          "The venue does not trade now (maintenance, 503): nothing is queued. New orders are off"
              + " until it is back and orders and positions were compared again");
      reports.refused(
          action, "the venue does not trade now (maintenance); nothing is queued", false);
    } else if (code >= 400 && code < 500 && code != 408) {
      reports.refused(
          action, VenueRefusal.of("HTTP " + code + " " + words(answer)).reason(), false);
    } else {
      throw new SendFailure(
          "The venue answered with HTTP " + code, new IOException("HTTP " + code));
    }
  }

  private static ExchangeReply reply(ExchangeCall.Answer answer) throws UnreadableReply {
    if (!answer.json() && answer.body().stripLeading().startsWith("<")) {
      throw new UnreadableReply(
          "a web page came in place of the venue's answer; a proxy or the login page of a network"
              + " stands between");
    }
    return ReplyReader.read(answer.body());
  }

  private void settle(ApprovedAction action, ExchangeReply reply) throws SendFailure {
    if (reply instanceof ExchangeReply.Refused(VenueRefusal refusal)) {
      LOG.warn("The venue refused a request: {}", refusal.said());
      switch (refusal.kind()) {
        case NONCE -> {
          maker.nonceRefused();
          // A used number can mean that these very bytes were there before.
          throw new SendFailure(refusal.reason(), new IOException(refusal.said()));
        }
        case UNKNOWN_AGENT -> refuseKey("New orders are off: " + refusal.reason());
        case HALTED -> close("New orders are off: " + refusal.reason());
        case RATE -> known.address().exhausted();
        case EXPIRED,
            GONE,
            SPOT_BALANCE,
            MARGIN,
            POSITION_LIMIT,
            TICK,
            SIZE,
            MIN_VALUE,
            REDUCE_ONLY,
            POST_ONLY,
            IOC_NO_MATCH,
            NO_LIQUIDITY,
            TRIGGER,
            OPEN_INTEREST,
            PRICE_FAR,
            BUILDER_FEE,
            VAULT,
            OTHER -> {}
      }
    }
    reports.answered(action, reply);
  }

  private void close(String why) {
    if (known.latch().close(why)) {
      reports.say(why);
    }
  }

  private void refuseKey(String why) {
    if (known.latch().refuseKey(why)) {
      reports.say(why);
    }
  }

  /// What a failed request says in words; a page of markup says nothing.
  private static String words(ExchangeCall.Answer answer) {
    return answer.body().stripLeading().startsWith("<") ? "" : answer.body();
  }

  private static int batch(ApprovedAction action) {
    return action instanceof ApprovedOrder order ? order.orders().size() : 1;
  }
}
