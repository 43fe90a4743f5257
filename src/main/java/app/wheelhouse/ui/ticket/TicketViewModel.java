package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// An order by hand with the gate's answer before it is sent.
///
/// The answer is computed anew when the trader changes the form, and at most once a frame when
/// something that it depends on has moved.
public final class TicketViewModel implements FrameListener {
  private final Settings settings;
  private final ResourceBundle texts;
  private final TicketWords words;
  private final TicketForm form;
  private final Levels levels;
  private final FormEntries entries;
  private final Assessment assessment;
  private final TicketHead head = new TicketHead();
  private final TicketStatus status = new TicketStatus();
  private final Dispatch dispatch;
  private final List<Command> commands;
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private @Nullable DeskSnapshot newest;
  private @Nullable Shown shown;
  private boolean leverageTouched;
  private boolean wasLimit;
  private long silence;

  /// @param desk takes the order
  /// @param confirmation asks before an order when the settings say so
  public TicketViewModel(
      Settings settings,
      Consumer<DeskCommand> desk,
      Confirmation confirmation,
      ResourceBundle texts) {
    this.settings = settings;
    this.texts = texts;
    this.words = new TicketWords(texts);
    this.assessment = new Assessment(texts, new TicketFigures(words));
    this.form = new TicketForm(texts, this::edited);
    this.levels = new Levels(settings, form);
    this.entries = new FormEntries(settings, form);
    this.dispatch = new Dispatch(settings, desk, confirmation, words);
    this.commands = TicketCommands.of(this, texts);
    instrument.subscribe((_, _) -> another());
    settings.follow(TradeSettings.LEVERAGE, _ -> usualLeverage());
    settings.follow(TradeSettings.STOP_PERCENT, _ -> relevel());
    settings.follow(TradeSettings.TARGET_PERCENT, _ -> relevel());
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    silence = 0;
    dispatch.follow(snapshot);
    InstrumentSnapshot market = market();
    head.show(market, snapshot.time());
    Shown now = Shown.of(snapshot, market);
    if (!now.equals(shown)) {
      shown = now;
      judge();
    } else {
      settle();
    }
  }

  @Override
  public void silent(long millis) {
    silence = millis;
    head.silent(millis);
    settle();
  }

  @Override
  public void reset() {
    newest = null;
    shown = null;
    dispatch.reset();
    head.clear();
    status.clear();
    another();
  }

  @Override
  public void failed(String reason) {
    reset();
    status.failed(reason);
    settle();
  }

  /// Puts what the route names into the form; sends nothing.
  public void fill(Route.FillTicket route) {
    if (!instrument.isBound()) {
      instrument.set(route.instrument());
    }
    entries.fill(route);
    edited();
    status.focusSize();
  }

  /// Fills the size with a share of what free equity pays for at this leverage.
  ///
  /// @param percent 1 to 100
  void quick(int percent) {
    DeskSnapshot snapshot = newest;
    InstrumentSnapshot market = market();
    if (snapshot != null && market != null) {
      entries.quick(percent, snapshot, market.instrument());
    }
  }

  /// Makes it a limit order at this price of the market.
  ///
  /// @param point -1 the bid, 0 the middle, 1 the ask
  void limitAt(int point) {
    InstrumentSnapshot market = market();
    if (market != null && entries.limitAt(point, market)) {
      edited();
    }
  }

  void leverageBy(int step) {
    InstrumentSnapshot market = market();
    if (market != null) {
      entries.leverageBy(step, market.instrument());
    }
  }

  /// Chooses the side and asks for the focus on the size.
  void choose(Side side) {
    form.sideProperty().set(side);
    status.focusSize();
  }

  /// Sends the ticket if all is well; the same ticket never twice.
  void submit() {
    SubmitTicket now = assessment.ticket();
    TicketPreview answer = assessment.preview();
    if (status.isReady() && now != null && answer != null) {
      dispatch.submit(now, answer, this::sendable, this::settle);
    }
  }

  /// A question may have been open for long: nothing is sent on old prices.
  private @Nullable DeskSnapshot sendable() {
    return status.getState() == PanelState.LIVE ? newest : null;
  }

  /// Lets the same ticket be sent once more.
  void again() {
    dispatch.rearm();
    settle();
  }

  private void edited() {
    levels.edited();
    leverageTouched |=
        !form.getLeverage().text().equals(settings.get(TradeSettings.LEVERAGE).toString());
    dispatch.rearm();
    InstrumentSnapshot market = market();
    boolean becomesLimit = form.isLimitOrder() && !wasLimit;
    wasLimit = form.isLimitOrder();
    if (market != null && becomesLimit && form.getLimit().text().isEmpty()) {
      entries.limitAt(0, market);
    }
    judge();
  }

  private void another() {
    dispatch.leave();
    entries.empty();
    wasLimit = false;
    leverageTouched = false;
    levels.reset();
    usualLeverage();
    DeskSnapshot snapshot = newest;
    if (snapshot != null) {
      show(snapshot);
    } else {
      judge();
    }
  }

  private void usualLeverage() {
    if (!leverageTouched) {
      InstrumentSnapshot market = market();
      int usual = settings.get(TradeSettings.LEVERAGE);
      int most = market == null ? usual : market.instrument().maxLeverage();
      form.quietly(() -> form.getLeverage().set(Integer.toString(Math.min(usual, most))));
    }
    judge();
  }

  private void relevel() {
    levels.again();
    judge();
  }

  /// Reads the form, asks the gate, shows its answer.
  private void judge() {
    DeskSnapshot snapshot = newest;
    InstrumentSnapshot market = market();
    if (snapshot == null || market == null) {
      assessment.clear();
      status.answer(Answer.missing(""));
    } else {
      Instrument traded = market.instrument();
      Price entry = entry(market);
      if (entry != null) {
        levels.follow(traded, entry);
      }
      Answer answer = assessment.judge(form, traded, snapshot);
      // What was sent is not judged again: the same once more would be another order.
      status.answer(
          dispatch.isSpent() ? Answer.missing(texts.getString("ticket.blocked.sent")) : answer);
      status.shares(share(form.stopPrice(), entry), share(form.targetPrice(), entry));
    }
    status.act(act(market));
    settle();
  }

  /// State, button and the line on what was sent; cheap, for each frame.
  private void settle() {
    InstrumentSnapshot market = market();
    DeskSnapshot snapshot = newest;
    if (snapshot != null) {
      status.state(
          TicketStatus.stateOf(snapshot, market, silence),
          words.off(snapshot.trading(), TicketStatus.isOver(snapshot)));
    }
    boolean approved = assessment.isApproved();
    status.ready(approved && status.getState() == PanelState.LIVE && dispatch.isArmed());
    status.blocked(status.isReady() ? "" : blocked(approved));
    status.sent(dispatch.line(), dispatch.tone(), dispatch.offersAgain());
  }

  private String act(@Nullable InstrumentSnapshot market) {
    return market == null
        ? texts.getString("ticket.submit.none")
        : words.act(
            form.sideProperty().get(),
            market.instrument().id(),
            dispatch.isSpent() ? null : assessment.quantity(),
            form.limitPrice());
  }

  private String blocked(boolean approved) {
    return switch (status.getState()) {
      case LOADING, EMPTY, ERROR -> texts.getString("ticket.submit.none");
      case OFF -> status.getOff();
      case STALE -> texts.getString("ticket.stale");
      case LIVE -> approved ? texts.getString("ticket.blocked.sent") : status.getAnswer();
    };
  }

  private @Nullable Price entry(InstrumentSnapshot market) {
    Price limit = form.limitPrice();
    if (limit != null) {
      return limit;
    }
    return market.mark() > 0 ? market.instrument().exactPrice(market.mark()) : null;
  }

  private static String share(@Nullable Price level, @Nullable Price entry) {
    return level == null || entry == null
        ? ""
        : Figures.signedPercent(level.toDouble() / entry.toDouble() - 1);
  }

  private @Nullable InstrumentSnapshot market() {
    DeskSnapshot snapshot = newest;
    InstrumentId id = instrument.get();
    return snapshot == null || id == null ? null : snapshot.instrument(id).orElse(null);
  }

  /// `trade.buy`, `trade.sell`, `trade.submit`.
  public List<Command> commands() {
    return commands;
  }

  ObservableList<CheckLine> checks() {
    return assessment.checks();
  }

  /// The market to trade; the shell sets it, null for none.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  public TicketForm getForm() {
    return form;
  }

  public TicketFigures getFigures() {
    return assessment.figures();
  }

  public TicketHead getHead() {
    return head;
  }

  public TicketStatus getStatus() {
    return status;
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return status.stateProperty();
  }

  public PanelState getState() {
    return status.getState();
  }
}
