package app.wheelhouse.ui.vault;

import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Confirmation;
import java.util.ResourceBundle;

/// What the page needs of its window: words, questions, files and another thread.
record VaultDoors(
    ResourceBundle texts, Confirmation confirmation, SecretSource source, Background background) {}
