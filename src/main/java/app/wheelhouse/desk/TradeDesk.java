package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.venue.hyperliquid.UnsentOrders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Single orders without a window: a session with real orders for as long as they take, through the
/// same gate, journal and comparison as those of the window. Strategies and advisors are off.
public final class TradeDesk implements AutoCloseable {
  /// How long the venue may take to be read and compared, milliseconds.
  private static final long READY_MILLIS = 30_000;

  private final RealSession session;
  private final NewsQueue news;
  private final @Nullable UnsentOrders dry;
  private final SingleOrders orders;

  private TradeDesk(RealSession session, NewsQueue news, @Nullable UnsentOrders dry) {
    this.session = session;
    this.news = news;
    this.dry = dry;
    this.orders = new SingleOrders(session, news, dry);
  }

  /// Opens it on an account.
  ///
  /// @param settings a copy for this desk alone: those who decide are switched off in it
  /// @throws BadInput with what to do
  public static TradeDesk open(RealRequest request, Settings settings, StopSignal stop)
      throws BadInput {
    Settings quiet = quiet(settings);
    NewsQueue news = new NewsQueue();
    RealSession session =
        RealSession.open(
            request,
            quiet,
            RealTimes.standard(armName(request), quiet),
            stop,
            new RealSession.Extras(_ -> {}, (_, real) -> real, List.of(news), false));
    return new TradeDesk(session, news, null);
  }

  /// Opens one that signs and sends nothing, and leaves no trace: neither journal nor numbers of
  /// requests of the real account are touched.
  ///
  /// @param request without a data directory and a folder
  /// @throws BadInput with what to do
  public static TradeDesk dry(RealRequest request, Settings settings, StopSignal stop)
      throws BadInput {
    Settings quiet = quiet(settings);
    NewsQueue news = new NewsQueue();
    DryHolder holder = new DryHolder();
    RealSession session =
        RealSession.open(
            new RealRequest(request.run(), request.account(), null, false),
            quiet,
            RealTimes.standard("", quiet),
            stop,
            new RealSession.Extras(
                _ -> {},
                (opening, _) -> holder.make(opening, request.account()),
                List.of(news),
                true));
    return new TradeDesk(session, news, holder.made);
  }

  /// Made while the session opens.
  private static final class DryHolder {
    private @Nullable UnsentOrders made;

    UnsentOrders make(RealOpening opening, TradedAccount account) throws BadInput {
      byte[] key = account.needKey().take();
      try {
        UnsentOrders orders =
            opening
                .parts()
                .add(
                    new UnsentOrders(
                        opening.market().venue(),
                        key,
                        opening.store().directory().resolve("dry"),
                        opening.prices()));
        made = orders;
        return orders;
      } finally {
        Arrays.fill(key, (byte) 0);
      }
    }
  }

  /// Live needs the typed name.
  private static String armName(RealRequest request) {
    return RealDesk.armName(request.run().mode(), request.account());
  }

  /// The trader's limits, but nobody who decides, and nothing that the end of a window would do: a
  /// command ends at once, and what it placed is to stay.
  private static Settings quiet(Settings settings) {
    settings.set(SessionSettings.MOMENTUM, false);
    settings.set(SessionSettings.ANALYST, false);
    settings.set(LiveSettings.ON_EXIT, LiveSettings.KEEP_STOPS);
    settings.set(LiveSettings.DEAD_MAN, false);
    return settings;
  }

  /// Waits until the account was read and compared and a coin has a price.
  ///
  /// @param symbol null when no price is needed
  /// @throws BadInput when that does not come, with what stands in the way
  public DeskSnapshot ready(@Nullable String symbol) throws BadInput {
    Optional<DeskSnapshot> ready =
        session
            .newest()
            .await(
                state ->
                    state.venue() != null
                        && state.venue().readAt() > 0
                        && (symbol == null
                            || find(state, symbol).filter(TradeDesk::priced).isPresent()),
                READY_MILLIS);
    if (ready.isEmpty()) {
      throw new BadInput(
          "The account was not read and compared within "
              + READY_MILLIS / 1_000
              + " s, so nothing is sent; try again");
    }
    return ready.get();
  }

  private static boolean priced(InstrumentSnapshot instrument) {
    return instrument.mark() > 0 && instrument.bid() > 0 && instrument.ask() > 0;
  }

  private static Optional<InstrumentSnapshot> find(DeskSnapshot state, String symbol) {
    return state.instruments().stream()
        .filter(each -> each.instrument().symbol().equalsIgnoreCase(symbol))
        .findFirst();
  }

  /// The rules of a coin.
  ///
  /// @throws BadInput when the session does not have it
  public Instrument instrument(String symbol) throws BadInput {
    return find(ready(null), symbol)
        .map(InstrumentSnapshot::instrument)
        .orElseThrow(() -> new BadInput("There is no " + symbol + " in this session"));
  }

  /// Arms trading with real money.
  ///
  /// @param typed the account's name
  /// @throws BadInput when the pre-flight or the name stands against it
  public void arm(String typed) throws BadInput {
    ready(null);
    session.awaitInStep(READY_MILLIS);
    Optional<String> refusal = PreFlight.refusal(preFlight());
    if (refusal.isPresent()) {
      throw new BadInput(refusal.get());
    }
    news.clear();
    session.armed(new DeskCommand.ArmTrading(typed));
    Optional<DeskSnapshot> armed =
        session
            .newest()
            .await(
                state -> state.venue() != null && state.venue().armed() || !news.isEmpty(), 5_000);
    if (armed.isEmpty() || !news.isEmpty()) {
      throw new BadInput(
          news.next(0)
              .flatMap(NewsQueue::refusal)
              .orElse("Trading was not armed; type the account's name exactly"));
    }
  }

  /// All that must be right.
  public List<PreFlightItem> preFlight() {
    return session.preFlight();
  }

  /// The newest state.
  public DeskSnapshot state() throws BadInput {
    return ready(null);
  }

  /// What holds new positions back, a sentence; empty when nothing does. Restrictions that pass by
  /// themselves are waited for.
  public Optional<String> heldBack() {
    session
        .newest()
        .await(
            state -> state.protection().restrictions().stream().noneMatch(TradeDesk::passes),
            READY_MILLIS);
    DeskSnapshot now = session.newest().get();
    return now == null || now.protection().restrictions().isEmpty()
        ? Optional.empty()
        : now.protection().restrictions().stream().map(Restriction::why).findFirst();
  }

  /// Whether it ends by itself soon after the start.
  private static boolean passes(Restriction restriction) {
    return restriction.cause() == RestrictionCause.FEED
        || restriction.cause() == RestrictionCause.RECONCILING;
  }

  /// Places an order from the ticket.
  ///
  /// @param fillMillis how long to wait until it is filled or has ended; 0 to wait for the venue's
  ///   answer only
  public TradeAnswer submit(DeskCommand.SubmitTicket ticket, long fillMillis) {
    return orders.place(ticket, fillMillis);
  }

  /// Closes a share of a position and waits until it is done.
  public TradeAnswer close(InstrumentId instrument, int percent, long fillMillis) {
    return orders.place(new DeskCommand.ClosePosition(instrument, percent), fillMillis);
  }

  /// Cancels an order, also one that another program placed.
  ///
  /// @throws BadInput when the venue cannot be asked about it
  public TradeAnswer cancel(ClientOrderId id) throws BadInput {
    return orders.cancel(id);
  }

  /// Changes an order; what is null stays as it is.
  public TradeAnswer modify(DeskCommand.ModifyOrder change) {
    return orders.modify(change);
  }

  /// Waits for the guard of bare positions, whoever opened them here.
  ///
  /// @return what is bare all the same, a sentence for the trader; empty when nothing is
  public Optional<String> attention() {
    return dry == null ? new StopsBehind(session).bare() : Optional.empty();
  }

  /// An order by what it is called: our id or its first six digits or more, or the venue's number.
  ///
  /// @throws BadInput when there is none, or several
  public ClientOrderId named(String text) throws BadInput {
    return WorkingOrders.named(ready(null), text);
  }

  /// Every order that works, ours and others'.
  public List<ClientOrderId> working() throws BadInput {
    return WorkingOrders.all(ready(null));
  }

  /// The account as the venue has it now.
  ///
  /// @throws BadInput when it cannot be read
  public VenueReading read() throws BadInput {
    return session.read();
  }

  /// One order as the venue has it now; empty when it does not know it.
  ///
  /// @throws BadInput when it cannot be read
  public Optional<OrderStanding> read(ClientOrderId order) throws BadInput {
    return session.read(order);
  }

  /// The trader has read how our books differed from the venue's.
  public void seen() {
    session.command(new DeskCommand.SeenDifferences());
  }

  /// The bodies that would have been posted, in order; empty unless it is dry.
  public List<String> requests() {
    return dry == null ? List.of() : dry.requests();
  }

  /// Ends the session; orders and positions stay at the venue as they are.
  @Override
  public void close() throws BadInput {
    try (session) {
      session.finish(DeskClock.nanos());
    }
  }
}
