package planted.modules.second;

import java.util.List;
import planted.modules.first.First;
import planted.modules.first.inner.Inner;

/// Uses the first module, and even its inner room.
public record Second(List<First> firsts, Inner inner) {}
