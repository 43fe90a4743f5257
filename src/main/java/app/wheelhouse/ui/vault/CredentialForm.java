package app.wheelhouse.ui.vault;

/// Which form is open on the vault page.
enum CredentialForm {
  NONE,
  ADD,
  REPLACE,
  CHANGE_PASSPHRASE
}
