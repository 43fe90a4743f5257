package app.wheelhouse.ui.shell;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.emergency.EmergencyView;
import app.wheelhouse.ui.emergency.EmergencyViewModel;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.CommandSet;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.palette.KeysView;
import app.wheelhouse.ui.palette.KeysViewModel;
import app.wheelhouse.ui.palette.PaletteView;
import app.wheelhouse.ui.palette.PaletteViewModel;
import app.wheelhouse.ui.welcome.AboutFacts;
import app.wheelhouse.ui.welcome.AboutView;
import app.wheelhouse.ui.welcome.AboutViewModel;
import app.wheelhouse.ui.welcome.WelcomeView;
import app.wheelhouse.ui.welcome.WelcomeViewModel;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;

/// What lies over the desk for a while: palette, keys, messages, emergency report, welcome.
final class Sheets {
  private final ViewLoader loader;
  private final EmergencyViewModel emergency;
  private final PaletteViewModel palette;
  private final KeysViewModel keys;
  private final WelcomeViewModel welcome;
  private final AboutViewModel about;
  private final Notifier notifier;

  Sheets(
      Settings settings, Doors doors, CommandSet commands, ViewLoader loader, Notifier notifier) {
    ResourceBundle texts = loader.texts();
    this.loader = loader;
    this.emergency =
        new EmergencyViewModel(
            doors.desk(),
            doors.confirmation(),
            texts,
            () -> ZoneId.of(settings.get(AppearanceSettings.ZONE)));
    this.palette = new PaletteViewModel(commands, texts, doors.routes());
    this.keys = new KeysViewModel(commands, texts);
    this.welcome = new WelcomeViewModel(settings, texts);
    this.about = new AboutViewModel(AboutFacts.ofThisProgram(List.of()), texts);
    this.notifier = notifier;
  }

  List<FrameListener> listeners() {
    return List.of(emergency, palette, notifier);
  }

  List<Command> commands() {
    return List.of(
        palette.command(),
        notifier.command(),
        emergency.command(),
        keys.command(),
        welcome.command(),
        about.command());
  }

  /// Lets each open over the desk when it is wanted.
  void hang(OverlayPane overlay) {
    overlay.showWhile(
        emergency.wantsAttentionProperty(),
        true,
        () -> loader.load(new EmergencyView(emergency), "emergency.fxml"));
    overlay.showWhile(
        palette.openProperty(), true, () -> loader.load(new PaletteView(palette), "palette.fxml"));
    overlay.showWhile(
        keys.openProperty(), true, () -> loader.load(new KeysView(keys), "keys.fxml"));
    overlay.showWhile(notifier.openProperty(), true, notifier::sheet);
    overlay.showWhile(
        welcome.openProperty(), true, () -> loader.load(new WelcomeView(welcome), "welcome.fxml"));
    overlay.showWhile(
        about.openProperty(), true, () -> loader.load(new AboutView(about), "about.fxml"));
  }

  /// The first sheet, if the trader still wants it.
  void welcome() {
    welcome.start();
  }
}
