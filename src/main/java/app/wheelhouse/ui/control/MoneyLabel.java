package app.wheelhouse.ui.control;

import app.wheelhouse.domain.money.Money;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// An amount in USDC with two decimals; a gain or loss with sign, arrow and colour when `signed`.
public final class MoneyLabel extends Label {
  private static final int DECIMALS = 2;

  private final ObjectProperty<@Nullable Money> money = new SimpleObjectProperty<>(this, "money");
  private final BooleanProperty signed = new SimpleBooleanProperty(this, "signed");

  public MoneyLabel() {
    getStyleClass().add("figure");
    money.subscribe(this::show);
    signed.subscribe(this::show);
    show();
  }

  public ObjectProperty<@Nullable Money> moneyProperty() {
    return money;
  }

  public @Nullable Money getMoney() {
    return money.get();
  }

  public void setMoney(@Nullable Money value) {
    money.set(value);
  }

  public BooleanProperty signedProperty() {
    return signed;
  }

  public boolean isSigned() {
    return signed.get();
  }

  public void setSigned(boolean value) {
    signed.set(value);
  }

  private void show() {
    Money amount = money.get();
    if (amount == null) {
      Trend.FLAT.colour(this);
      setText(Figures.UNKNOWN);
      return;
    }
    // Of the rounded amount: a gain of a tenth of a cent shows as 0.00 and must not be green.
    Trend trend = isSigned() ? Trend.of(amount.rounded(DECIMALS).signum()) : Trend.FLAT;
    trend.colour(this);
    setText(
        isSigned()
            ? trend.mark(Figures.signed(amount.amount(), DECIMALS))
            : Figures.number(amount.amount(), DECIMALS));
  }
}
