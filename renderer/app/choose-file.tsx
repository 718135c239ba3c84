import { useCallback, useEffect, useState } from 'react'
import type { Bridge, FolderListing } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/refusal.ts'
import { FilePicker } from '../screens/picker/file-picker.tsx'

interface ChooseFileProps {
  readonly bridge: Bridge
  /** To save, with the name proposed; else to open. */
  readonly saveAs?: string
  readonly onChoose: (path: string) => void
  readonly onUpload?: (file: File) => void
  readonly onClose: () => void
}

/** The picker over the served folder, where there are no native windows. */
export function ChooseFile({ bridge, saveAs, onChoose, onUpload, onClose }: ChooseFileProps) {
  const [listing, setListing] = useState<FolderListing | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const show = useCallback(
    async (path: string) => {
      const outcome = await bridge.call('folder.list', { path })
      if (outcome.ok) setListing(outcome.value)
      setRefusal(outcome.ok ? null : outcome.refusal)
    },
    [bridge],
  )
  useEffect(() => void show(''), [show])
  return (
    <FilePicker
      listing={listing}
      refusal={refusal}
      {...(saveAs === undefined ? {} : { saveAs })}
      onFolder={path => void show(path)}
      onChoose={onChoose}
      {...(onUpload ? { onUpload: () => upload(onUpload) } : {})}
      onClose={onClose}
    />
  )
}

function upload(onUpload: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.txt,.html,.htm,.json'
  input.onchange = () => {
    const file = input.files?.[0]
    if (file) onUpload(file)
  }
  input.click()
}
