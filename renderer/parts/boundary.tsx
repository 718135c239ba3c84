import { Component, type ReactNode } from 'react'
import { useWords } from '../words/use-words.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** Keeps a part that breaks down from taking the page with it. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return <Broken onRetry={() => this.setState({ broken: false })} />
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useWords()
  const retry = (
    <Button small onClick={onRetry}>
      {t('action.retry')}
    </Button>
  )
  return (
    <Notice title={t('failed.part')} actions={retry}>
      {t('failed.partText')}
    </Notice>
  )
}
