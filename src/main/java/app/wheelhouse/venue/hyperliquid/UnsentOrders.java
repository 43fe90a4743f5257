package app.wheelhouse.venue.hyperliquid;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.execution.ClockSkew;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.NonceSource;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import app.wheelhouse.venue.hyperliquid.order.ActionTranslator;
import app.wheelhouse.venue.hyperliquid.order.HyperliquidExecutionClient;
import app.wheelhouse.venue.hyperliquid.order.ReferencePrice;
import app.wheelhouse.venue.hyperliquid.order.RequestMaker;
import app.wheelhouse.venue.hyperliquid.order.SigningTerms;
import app.wheelhouse.venue.hyperliquid.order.Slippage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/// Order entry that signs and keeps what it would send, and sends nothing.
///
/// It has numbers of requests and a memory of the account of its own, so that nothing of the real
/// ones is used up.
public final class UnsentOrders implements ExecutionClient, AutoCloseable {
  private final AccountKnowledge known = AccountKnowledge.fresh();
  private final List<String> requests = new ArrayList<>();
  private final OkHttpClient client = new OkHttpClient();
  private final LongSupplier clock;
  private final LongSupplier nanos;
  private final HyperliquidSigner signer;
  private final NonceSource nonces;
  private final HyperliquidExecutionClient maker;

  /// @param market whose list of instruments counts
  /// @param key 32 bytes; the caller wipes its own
  /// @param folder for numbers of requests, gone afterwards
  /// @param prices newest of an instrument
  public UnsentOrders(HyperliquidMarket market, byte[] key, Path folder, ReferencePrice prices) {
    this.clock = market.times().millis();
    this.nanos = market.times().nanos();
    this.signer = new HyperliquidSigner(key, market.endpoint().network());
    ClockSkew skew = new ClockSkew();
    skew.measured(0);
    this.nonces = NonceSource.open(folder, signer.address(), clock, skew);
    this.maker =
        new HyperliquidExecutionClient(
            new RequestMaker(
                new ActionTranslator(market.assets(), prices, Slippage.DEFAULT, known.numbers()),
                nonces,
                skew,
                signer::sign,
                SigningTerms.DEFAULT,
                market.endpoint().network()),
            new HyperliquidExecutionClient.Wire(client, market.endpoint()),
            market.governor(),
            known,
            _ -> {},
            clock);
  }

  @Override
  public Prepared prepare(ApprovedAction action, long now) {
    switch (action) {
      case ApprovedOrder order -> confirmed(order.entry().instrument(), order.entry().leverage());
      case ApprovedLeverage leverage -> confirmed(leverage.instrument(), leverage.leverage());
      case ApprovedCancel _, ApprovedModify _, ApprovedMargin _ -> {}
    }
    return maker.prepare(action, now);
  }

  /// What would be sent before would be so by then.
  private void confirmed(InstrumentId instrument, int leverage) {
    known.leverage().confirmed(instrument, leverage, true, clock.getAsLong());
  }

  @Override
  public synchronized void send(Prepared prepared) {
    requests.add(prepared.wire());
    notifyAll();
  }

  /// Waits until an order would have been sent.
  ///
  /// @return false when it was not in time
  public synchronized boolean await(ClientOrderId order, long millis) {
    long end = nanos.getAsLong() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (requests.stream().noneMatch(each -> each.contains(order.value()))) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - nanos.getAsLong());
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The bodies that would be posted, in order.
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /// Wipes the key. A second time does nothing more.
  @Override
  public void close() {
    signer.close();
    nonces.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
