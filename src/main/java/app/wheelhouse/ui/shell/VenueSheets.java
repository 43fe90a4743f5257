package app.wheelhouse.ui.shell;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.arming.ArmingView;
import app.wheelhouse.ui.arming.ArmingViewModel;
import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.FxThread;
import app.wheelhouse.ui.fx.SessionChoice;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.opening.OpeningView;
import app.wheelhouse.ui.opening.OpeningViewModel;
import app.wheelhouse.ui.opening.Signers;
import app.wheelhouse.ui.reconcile.BannerView;
import app.wheelhouse.ui.reconcile.ReconcileView;
import app.wheelhouse.ui.reconcile.ReconcileViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// What belongs to a real account: opening a session for one, pre-flight and arming, and the
/// comparison of the books.
record VenueSheets(OpeningViewModel opening, ArmingViewModel arming, ReconcileViewModel reconcile) {
  /// @param keys null for a desk without accounts
  /// @param opener leaves the open session and opens another
  static VenueSheets of(
      Settings settings,
      Sessions sessions,
      Doors doors,
      @Nullable Keys keys,
      Consumer<SessionChoice> opener,
      ResourceBundle texts) {
    Signers signers =
        keys == null ? null : new Signers(keys.accounts(), () -> keys.vault().isUnlocked());
    return new VenueSheets(
        new OpeningViewModel(signers, opener, doors.routes(), FxThread::ask, texts),
        new ArmingViewModel(sessions, doors.desk(), FxThread::ask, texts),
        new ReconcileViewModel(settings, doors.desk(), texts));
  }

  List<FrameListener> listeners() {
    return List.of(arming, reconcile);
  }

  /// Lets each open over the desk when it is wanted; made once, so that nothing follows a sheet
  /// that is gone.
  void hang(OverlayPane overlay, ViewLoader loader) {
    Parent openingSheet = loader.load(new OpeningView(opening), "opening.fxml");
    Parent armingSheet = loader.load(new ArmingView(arming), "arming.fxml");
    Parent reconcileSheet = loader.load(new ReconcileView(reconcile), "reconcile.fxml");
    overlay.showWhile(opening.openProperty(), true, () -> openingSheet);
    overlay.showWhile(arming.openProperty(), true, () -> armingSheet);
    overlay.showWhile(reconcile.openProperty(), true, () -> reconcileSheet);
  }

  /// The line under the top bar.
  Parent banner(ViewLoader loader) {
    return loader.load(new BannerView(reconcile), "banner.fxml");
  }

  /// Arming, disarming and the comparison.
  List<Command> commands() {
    List<Command> all = new ArrayList<>(arming.commands());
    all.add(reconcile.command());
    return all;
  }
}
