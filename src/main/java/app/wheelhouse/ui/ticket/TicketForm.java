package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.fx.DraftLevels;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the trader entered.
public final class TicketForm {
  private final ResourceBundle texts;
  private final Runnable edited;
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.BUY);
  private final BooleanProperty limitOrder = new SimpleBooleanProperty(this, "limitOrder");
  private final Field size;
  private final Field leverage;
  private final Field limit;
  private final Field stop;
  private final Field target;
  private boolean quiet;
  private String problem = "";

  /// @param edited called after each change by the trader, not after [#quietly]
  TicketForm(ResourceBundle texts, Runnable edited) {
    this.texts = texts;
    this.edited = edited;
    size = new Field(texts);
    leverage = new Field(texts);
    limit = new Field(texts);
    stop = new Field(texts);
    target = new Field(texts);
    watch(side);
    watch(limitOrder);
    for (Field field : new Field[] {size, leverage, limit, stop, target}) {
      watch(field.textProperty());
    }
  }

  private void watch(ObservableValue<?> property) {
    property.subscribe((_, _) -> {
      if (!quiet) {
        edited.run();
      }
    });
  }

  /// Changes by the ticket itself: several at once, and not the trader's.
  void quietly(Runnable changes) {
    boolean before = quiet;
    quiet = true;
    try {
      changes.run();
    } finally {
      quiet = before;
    }
  }

  /// The order as entered; null when something is missing or wrong, which [#problem] then says.
  @Nullable SubmitTicket read(Instrument instrument) {
    problem = "";
    Typed quantity = size.read();
    Integer times = leverage(instrument);
    Typed price = limit.read();
    Typed stopPrice = stop.read();
    Typed targetPrice = target.read();
    boolean resting = limitOrder.get();
    note(size.getFault());
    if (quantity.value() == null) {
      note(text("ticket.problem.size"));
    }
    note(leverage.getFault());
    note(resting ? limit.getFault() : "");
    if (resting && price.value() == null) {
      note(text("ticket.problem.limit"));
    }
    note(stop.getFault());
    note(target.getFault());
    if (!problem.isEmpty() || times == null || quantity.value() == null) {
      return null;
    }
    return new SubmitTicket(
        instrument.id(),
        side.get(),
        new Quantity(quantity.value()),
        resting ? price(price) : null,
        price(stopPrice),
        price(targetPrice),
        times);
  }

  /// The typed limit of a limit order; null when there is none.
  @Nullable Price limitPrice() {
    return limitOrder.get() ? price(limit.read()) : null;
  }

  @Nullable Price stopPrice() {
    return price(stop.read());
  }

  @Nullable Price targetPrice() {
    return price(target.read());
  }

  /// Puts a price where it was dragged to; the trader's own change.
  void move(DraftLevels.Level level, Price price) {
    Field field =
        switch (level) {
          case ENTRY -> limit;
          case STOP -> stop;
          case TARGET -> target;
        };
    field.set(price.toString());
  }

  /// Null when it is not a whole number in range; its fault says which range.
  @Nullable Integer leverage(Instrument instrument) {
    int most = instrument.maxLeverage();
    Typed typed = leverage.read();
    BigDecimal value = typed.value();
    boolean whole = value != null && value.stripTrailingZeros().scale() <= 0;
    if (value == null || !whole || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      leverage.fault(
          new MessageFormat(text("ticket.fault.leverage"), Locale.ROOT)
              .format(new Object[] {Integer.toString(most)}));
      return null;
    }
    return value.intValueExact();
  }

  /// The first thing that is missing or wrong, a sentence; empty when the order is complete.
  String problem() {
    return problem;
  }

  private void note(String sentence) {
    if (problem.isEmpty()) {
      problem = sentence;
    }
  }

  private String text(String key) {
    return texts.getString(key);
  }

  private static @Nullable Price price(Typed typed) {
    return typed.value() == null ? null : new Price(typed.value());
  }

  public ObjectProperty<Side> sideProperty() {
    return side;
  }

  /// False for a market order.
  public BooleanProperty limitOrderProperty() {
    return limitOrder;
  }

  public boolean isLimitOrder() {
    return limitOrder.get();
  }

  /// Base units.
  public Field getSize() {
    return size;
  }

  public Field getLeverage() {
    return leverage;
  }

  public Field getLimit() {
    return limit;
  }

  public Field getStop() {
    return stop;
  }

  public Field getTarget() {
    return target;
  }
}
