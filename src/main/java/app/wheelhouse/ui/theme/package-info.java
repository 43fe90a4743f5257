/// Dark and light: AtlantaFX, our tokens, and the bridge for libraries that expect Modena.
@NullMarked
package app.wheelhouse.ui.theme;

import org.jspecify.annotations.NullMarked;
