package app.wheelhouse.ui.controls;

import app.wheelhouse.engine.VenueView;
import app.wheelhouse.ui.fx.Route;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// What stands in the controls only where orders are real: whether they are armed, and the ways to
/// the sheets.
public final class RealControls {
  private final Consumer<Route> routes;
  private final ReadOnlyBooleanWrapper armable = new ReadOnlyBooleanWrapper(this, "armable");
  private final ReadOnlyBooleanWrapper differs = new ReadOnlyBooleanWrapper(this, "differs");
  private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(this, "armed");

  RealControls(Consumer<Route> routes) {
    this.routes = routes;
  }

  /// @param venue null where fills are simulated
  void show(WayOut way, @Nullable VenueView venue) {
    armable.set(way == WayOut.ARM);
    differs.set(way == WayOut.LOOK);
    armed.set(venue != null && venue.armed() && !venue.armName().isEmpty());
  }

  /// Opens the pre-flight list.
  void showArming() {
    routes.accept(new Route.ShowArming());
  }

  /// Opens the comparison with the venue.
  void showReconciliation() {
    routes.accept(new Route.ShowReconciliation());
  }

  /// Whether trading with real money is not armed, and nothing else is against it.
  public ReadOnlyBooleanProperty armableProperty() {
    return armable.getReadOnlyProperty();
  }

  public boolean isArmable() {
    return armable.get();
  }

  /// Whether a difference to the venue waits to be seen.
  public ReadOnlyBooleanProperty differsProperty() {
    return differs.getReadOnlyProperty();
  }

  public boolean isDiffers() {
    return differs.get();
  }

  /// Whether trading with real money is armed.
  public ReadOnlyBooleanProperty armedProperty() {
    return armed.getReadOnlyProperty();
  }

  public boolean isArmed() {
    return armed.get();
  }
}
