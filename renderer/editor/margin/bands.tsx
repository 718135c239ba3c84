import { Icon } from '../../parts/icon.tsx'
import { useWords } from '../../words/use-words.tsx'
import type { BandPlace } from './band-places.ts'
import type { CopyBand } from './copy-bands.ts'

interface BandsProps {
  readonly places: readonly BandPlace[]
  /** Goes to the next copy of the same passage. */
  readonly onJump: (band: CopyBand) => void
}

/** Copies of repeated passages beside the text: solid to keep, hatched to go, linked to the next copy. */
export function Bands({ places, onJump }: BandsProps) {
  return places.map(place => <Band key={place.band.key} place={place} onJump={onJump} />)
}

function Band({ place, onJump }: { place: BandPlace; onJump: BandsProps['onJump'] }) {
  const { t } = useWords()
  const { band, top, height, stem, jump } = place
  return (
    <>
      <div
        className={band.keep ? 'copy-band' : 'copy-band copy-band--out'}
        style={{ insetBlockStart: top, blockSize: height }}
        aria-hidden="true"
      />
      <div className="copy-label" style={{ insetBlockStart: top }}>
        <CopyName band={band} />
        <span>{t(band.keep ? 'repeat.bestToKeep' : 'repeat.suggestRemoving')}</span>
      </div>
      {stem && (
        <span className="copy-stem" style={{ insetBlockStart: stem.top, blockSize: stem.height }} aria-hidden="true" />
      )}
      {jump !== null && (
        <button
          type="button"
          className="copy-jump"
          style={{ insetBlockStart: jump }}
          aria-label={t('repeat.jump')}
          title={t('repeat.jump')}
          tabIndex={-1}
          onPointerDown={event => event.preventDefault()}
          onClick={() => onJump(band)}
        >
          <Icon name="jump" size="small" />
        </button>
      )}
    </>
  )
}

/** «Copy 1», and where there are more than two and room to say so, «of 3». */
function CopyName({ band: { copy, count } }: { band: CopyBand }) {
  const { t } = useWords()
  if (count < 3) return <b>{t('repeat.copy', { copy })}</b>
  return (
    <b>
      <span className="hide-narrow">{t('repeat.copyOf', { copy, count })}</span>
      <span className="only-narrow">{t('repeat.copy', { copy })}</span>
    </b>
  )
}
