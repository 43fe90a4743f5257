package app.wheelhouse.ui.status;

import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.ui.fx.Route;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What waits for an answer: of the venue, or of the trader.
public final class StatusQuestions {
  private final StatusTexts texts;
  private final Consumer<Route> routes;
  private final ReadOnlyStringWrapper inQuestion =
      new ReadOnlyStringWrapper(this, "inQuestion", "");
  private final ReadOnlyStringWrapper differences =
      new ReadOnlyStringWrapper(this, "differences", "");

  StatusQuestions(StatusTexts texts, Consumer<Route> routes) {
    this.texts = texts;
    this.routes = routes;
  }

  void show(DeskSnapshot snapshot) {
    int unknown = 0;
    for (Order order : snapshot.workingOrders()) {
      unknown += order.status() == OrderStatus.UNKNOWN ? 1 : 0;
    }
    VenueView venue = snapshot.venue();
    inQuestion.set(texts.inQuestion(unknown));
    differences.set(texts.differences(venue == null ? 0 : venue.unseen()));
  }

  void clear() {
    inQuestion.set("");
    differences.set("");
  }

  void showInQuestion() {
    routes.accept(new Route.ShowInQuestion());
  }

  void showReconciliation() {
    routes.accept(new Route.ShowReconciliation());
  }

  /// How many orders the venue is asked about; empty for none.
  public ReadOnlyStringProperty inQuestionProperty() {
    return inQuestion.getReadOnlyProperty();
  }

  public String getInQuestion() {
    return inQuestion.get();
  }

  /// How many serious differences to the venue the trader has not seen; empty for none.
  public ReadOnlyStringProperty differencesProperty() {
    return differences.getReadOnlyProperty();
  }

  public String getDifferences() {
    return differences.get();
  }
}
