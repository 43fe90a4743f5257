/// Every panel in every state: laid out by each build, drawn to sheets by the gallery profile.
@NullMarked
package app.wheelhouse.ui.gallery;

import org.jspecify.annotations.NullMarked;
