/// The AI record: what a stated confidence has been worth, and whether the desk pays for its
/// models.
@NullMarked
package app.wheelhouse.ui.skill;

import org.jspecify.annotations.NullMarked;
