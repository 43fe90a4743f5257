/// The settings window: pages, search, one row a setting.
@NullMarked
package app.wheelhouse.ui.settings;

import org.jspecify.annotations.NullMarked;
