package app.wheelhouse.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where a vault lies, and how to say what is wrong with it there: each fault has a sentence of its
/// own that ends with what to do.
///
/// @param file of the vault
record VaultPlace(Path file) {
  /// The generation before the last write.
  Path previous() {
    return beside(".1");
  }

  /// Written first, then moved to its name.
  Path fresh() {
    return beside(".new");
  }

  /// Held while the vault is written.
  Path lock() {
    return beside(".lock");
  }

  /// The data key under a key of the system's keychain, where the trader wanted that.
  Path secondLid() {
    return file.resolveSibling("vault.keychain");
  }

  VaultException missing() {
    return Files.exists(previous())
        ? fault(
            VaultFault.MISSING,
            "The vault "
                + file
                + " is missing, but the generation before it is at "
                + previous()
                + ": rename that one to "
                + file.getFileName()
                + ".")
        : fault(VaultFault.MISSING, "There is no vault at " + file + " yet: create one.");
  }

  VaultException exists() {
    return fault(
        VaultFault.EXISTS,
        "There is a vault at "
            + file
            + " already; it was left as it is. Unlock that one, or move"
            + " it away first.");
  }

  VaultException previousExists() {
    return fault(
        VaultFault.EXISTS,
        "An earlier generation of a vault is at "
            + previous()
            + "; a new vault would write over"
            + " it. Rename it to "
            + file.getFileName()
            + " to use it, or move it away first.");
  }

  VaultException empty() {
    return fault(VaultFault.TRUNCATED, "The vault " + file + " is empty." + wayBack());
  }

  VaultException truncated(int length) {
    return fault(
        VaultFault.TRUNCATED,
        "The vault " + file + " ends after " + length + " bytes; the rest is missing." + wayBack());
  }

  VaultException foreign() {
    return fault(
        VaultFault.FOREIGN,
        "The file "
            + file
            + " is not a vault of Wheelhouse; it was left as it is. Move it away,"
            + " or name another folder."
            + wayBackIfAny());
  }

  VaultException newer(int version) {
    return fault(
        VaultFault.NEWER,
        "The vault "
            + file
            + " has format "
            + version
            + "; this Wheelhouse reads format "
            + VaultLid.VERSION
            + ". Start the newer Wheelhouse that wrote it."
            + wayBackIfAny());
  }

  VaultException downgraded(int version) {
    return fault(
        VaultFault.DOWNGRADED,
        "The vault "
            + file
            + " says format "
            + version
            + ", which Wheelhouse never wrote: somebody"
            + " or something changed it."
            + wayBack());
  }

  VaultException absurd(VaultCost cost) {
    return fault(
        VaultFault.ABSURD_COST,
        String.format(
            Locale.ROOT,
            "The vault %s wants %,d KiB of memory, %d passes and %d lanes for a passphrase;"
                + " accepted are %,d to %,d KiB, %d to %d passes, %d to %d lanes. Nothing was"
                + " computed: somebody or something changed the file.%s",
            file,
            cost.memoryKib(),
            cost.passes(),
            cost.lanes(),
            VaultCost.LEAST.memoryKib(),
            VaultCost.MOST.memoryKib(),
            VaultCost.LEAST.passes(),
            VaultCost.MOST.passes(),
            VaultCost.LEAST.lanes(),
            VaultCost.MOST.lanes(),
            wayBack()));
  }

  /// @param how as the end of a sentence
  VaultException damaged(String how) {
    return fault(VaultFault.DAMAGED, "The vault " + file + " is damaged: " + how + "." + wayBack());
  }

  VaultException changed() {
    return fault(
        VaultFault.CHANGED_ON_DISK,
        "Another program wrote the vault "
            + file
            + " after it was unlocked here; nothing was"
            + " saved. Lock it, unlock it again, and repeat what you did.");
  }

  VaultException gone() {
    return fault(
        VaultFault.CHANGED_ON_DISK,
        "The vault "
            + file
            + " was moved away after it was unlocked here; nothing was saved. Put it"
            + " back, and repeat what you did."
            + wayBackIfAny());
  }

  VaultException busy() {
    return fault(
        VaultFault.BUSY,
        "The vault " + file + " is being written at this moment; nothing was saved. Try again.");
  }

  /// @param what could not be done, as `read`
  /// @param reason as the end of a sentence
  VaultException disk(String what, String reason) {
    return fault(
        VaultFault.DISK,
        "The vault "
            + file
            + " could not be "
            + what
            + " ("
            + reason
            + "). What was there before"
            + " is still there. Make room or the folder writable, and try again.");
  }

  VaultException unconfirmed(String reason) {
    return fault(
        VaultFault.DISK,
        "The vault "
            + file
            + " was written, but the disk did not confirm it ("
            + reason
            + "): a"
            + " power cut now may bring the generation before back. Check the disk, and keep a copy"
            + " of the file.");
  }

  VaultException oldRemains(String reason) {
    return fault(
        VaultFault.DISK,
        "The vault was written anew, but the generation before, which still opens the old way,"
            + " could not be written over ("
            + reason
            + "). Delete "
            + previous()
            + " yourself.");
  }

  VaultException stillRemembered(String reason) {
    return fault(
        VaultFault.DISK,
        "The vault is still remembered on this computer: "
            + secondLid()
            + " could not be deleted ("
            + reason
            + "); nothing else was changed. Delete it yourself, and try again.");
  }

  private String wayBack() {
    return Files.exists(previous())
        ? wayBackIfAny()
        : " There is no earlier generation beside it: put a backup of the file in its place.";
  }

  private String wayBackIfAny() {
    return Files.exists(previous())
        ? " The generation before it is at "
            + previous()
            + ": move the damaged file away, then rename that one to "
            + file.getFileName()
            + "; it opens with the passphrase of its time."
        : "";
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static VaultException fault(VaultFault fault, String sentence) {
    return new VaultException(fault, sentence);
  }
}
