/// What people write about a production line, about an enterprise and its codes.
///
/// A description goes through stages, each a type: [NormalText] (one width, simple characters, offsets kept) →
/// `Tokens` (numbers with units, words) → `Elements` (sizes, dimensions, capacities, counts, site numbers) → `Groups`
/// (what belongs to one device) → `Facts` (which number is which fact). Words are data in the resources of this
/// package; what is not understood stays raw and is handed to a person.
@NullMarked
package org.tuichu.statute.line;

import org.jspecify.annotations.NullMarked;
