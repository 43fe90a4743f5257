package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.ModeFrame;
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
  private final TicketMarket market = new TicketMarket();
  private final TicketForm form;
  private final Levels levels;
  private final FormEntries entries;
  private final Dispatch dispatch;
  private final TicketReview review;
  private final TicketDraft draft;
  private final DraftLevels drafted;
  private final TicketHead head = new TicketHead();
  private final ObjectProperty<ModeFrame> mode =
      new SimpleObjectProperty<>(this, "mode", ModeFrame.DEMO);
  private final List<Command> commands;
  private boolean leverageTouched;
  private boolean wasLimit;

  /// @param desk takes the order
  /// @param confirmation asks before an order when the settings say so
  public TicketViewModel(
      Settings settings,
      Consumer<DeskCommand> desk,
      Confirmation confirmation,
      ResourceBundle texts) {
    this.settings = settings;
    TicketWords words = new TicketWords(texts);
    this.form = new TicketForm(texts, this::edited);
    this.levels = new Levels(settings, form);
    this.entries = new FormEntries(settings, form);
    this.dispatch = new Dispatch(settings, desk, confirmation, words);
    Assessment assessment = new Assessment(texts, new TicketFigures(words));
    this.review = new TicketReview(market, form, levels, dispatch, words, assessment);
    this.draft = new TicketDraft(form, words);
    this.drafted = new DraftLevels(form::move);
    this.commands = TicketCommands.of(this, texts);
    mode.subscribe(now -> {
      words.mode(now);
      judge();
    });
    instrumentProperty().subscribe((_, _) -> another());
    settings.follow(TradeSettings.LEVERAGE, _ -> usualLeverage());
    settings.follow(TradeSettings.STOP_PERCENT, _ -> relevel());
    settings.follow(TradeSettings.TARGET_PERCENT, _ -> relevel());
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    boolean moved = market.show(snapshot);
    dispatch.follow(snapshot);
    head.show(market.market(), snapshot.time());
    if (moved) {
      judge();
    } else {
      review.settle();
    }
  }

  @Override
  public void silent(long millis) {
    market.silent(millis);
    head.silent(millis);
    review.settle();
  }

  @Override
  public void reset() {
    market.clear();
    dispatch.reset();
    head.clear();
    getStatus().clear();
    another();
  }

  @Override
  public void failed(String reason) {
    reset();
    getStatus().failed(reason);
    review.settle();
  }

  /// Puts what the route names into the form; sends nothing.
  public void fill(Route.FillTicket route) {
    if (!instrumentProperty().isBound()) {
      instrumentProperty().set(route.instrument());
    }
    entries.fill(route);
    edited();
    getStatus().focusSize();
  }

  /// Fills the size with a share of what free equity pays for at this leverage.
  ///
  /// @param percent 1 to 100
  void quick(int percent) {
    DeskSnapshot snapshot = market.snapshot();
    InstrumentSnapshot shown = market.market();
    if (snapshot != null && shown != null) {
      entries.quick(percent, snapshot, shown.instrument());
    }
  }

  /// Makes it a limit order at this price of the market.
  ///
  /// @param point -1 the bid, 0 the middle, 1 the ask
  void limitAt(int point) {
    InstrumentSnapshot shown = market.market();
    if (shown != null && entries.limitAt(point, shown)) {
      edited();
    }
  }

  void leverageBy(int step) {
    InstrumentSnapshot shown = market.market();
    if (shown != null) {
      entries.leverageBy(step, shown.instrument());
    }
  }

  /// Chooses the side and asks for the focus on the size.
  void choose(Side side) {
    form.sideProperty().set(side);
    getStatus().focusSize();
  }

  /// Sends the ticket if all is well; the same ticket never twice.
  void submit() {
    SubmitTicket now = review.assessment().ticket();
    TicketPreview answer = review.assessment().preview();
    if (getStatus().isReady() && now != null && answer != null) {
      dispatch.submit(now, answer, this::sendable, this::sent);
    }
  }

  /// A question may have been open for long: nothing is sent on old prices.
  private @Nullable DeskSnapshot sendable() {
    return getState() == PanelState.LIVE ? market.snapshot() : null;
  }

  private void sent() {
    review.settle();
    draft();
  }

  /// Lets the same ticket be sent once more.
  void again() {
    dispatch.rearm();
    review.settle();
    draft();
  }

  private void edited() {
    levels.edited();
    leverageTouched |=
        !form.getLeverage().text().equals(settings.get(TradeSettings.LEVERAGE).toString());
    dispatch.rearm();
    InstrumentSnapshot shown = market.market();
    boolean becomesLimit = form.isLimitOrder() && !wasLimit;
    wasLimit = form.isLimitOrder();
    if (shown != null && becomesLimit && form.getLimit().text().isEmpty()) {
      entries.limitAt(0, shown);
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
    DeskSnapshot snapshot = market.snapshot();
    if (snapshot != null) {
      show(snapshot);
    } else {
      judge();
    }
  }

  private void usualLeverage() {
    if (!leverageTouched) {
      InstrumentSnapshot shown = market.market();
      int usual = settings.get(TradeSettings.LEVERAGE);
      int most = shown == null ? usual : shown.instrument().maxLeverage();
      form.quietly(() -> form.getLeverage().set(Integer.toString(Math.min(usual, most))));
    }
    judge();
  }

  private void relevel() {
    levels.again();
    judge();
  }

  private void judge() {
    review.judge();
    draft();
  }

  /// What was sent has lines of its own; only what is still being written is a draft.
  private void draft() {
    InstrumentSnapshot shown = market.market();
    drafted.show(
        shown == null || dispatch.isSpent()
            ? null
            : draft.of(shown.instrument().id(), review.assessment().preview(), levels.isTouched()));
  }

  /// `trade.buy`, `trade.sell`, `trade.submit`.
  public List<Command> commands() {
    return commands;
  }

  /// The prices of the order that is being written, for the chart; it may move them.
  public DraftLevels draftLevels() {
    return drafted;
  }

  ObservableList<LayerLine> layers() {
    return review.assessment().layers();
  }

  /// The market to trade; the shell sets it, null for none.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return market.instrumentProperty();
  }

  /// Of the session; the shell sets it.
  public ObjectProperty<ModeFrame> modeProperty() {
    return mode;
  }

  public TicketForm getForm() {
    return form;
  }

  public TicketFigures getFigures() {
    return review.assessment().figures();
  }

  public TicketHead getHead() {
    return head;
  }

  public TicketStatus getStatus() {
    return review.status();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return getStatus().stateProperty();
  }

  public PanelState getState() {
    return getStatus().getState();
  }
}
