package org.truce.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Text;

class AttributionsTest {
    @Test
    void whatOneExpectsOfAnotherIsWithin() {
        List<Attribution> found =
                Attributions.find(Text.of("Analysts believe that Khelmar will demand the return of the crossing."));
        assertThat(found).hasSize(1);
        Attribution belief = found.getFirst();
        assertThat(belief.source()).map(Passage::text).contains("Analysts");
        assertThat(belief.attitude()).isEqualTo(Attitude.BELIEVE);
        assertThat(belief.within()).hasSize(1);
        assertThat(belief.within().getFirst().source()).map(Passage::text).contains("Khelmar");
        assertThat(belief.within().getFirst().attitude()).isEqualTo(Attitude.DEMAND);
    }
}
