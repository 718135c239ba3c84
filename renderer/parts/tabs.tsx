import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Count } from './pill.tsx'

interface TabbedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly tabs: readonly { readonly value: T; readonly name: string; readonly count?: string }[]
  /** Stands above the tabs, in the same head. */
  readonly head: ReactNode
  /** The list that the chosen tab shows. */
  readonly children: ReactNode
}

/** The inspector's head with its tabs, and one panel below. */
export function Tabbed<T extends string>({ label, value, onChange, tabs, head, children }: TabbedProps<T>) {
  return (
    <Tabs className="tabbed" selectedKey={value} onSelectionChange={key => onChange(key as T)}>
      <div className="inspector__head">
        {head}
        <TabList className="tabs" aria-label={label}>
          {tabs.map(tab => (
            <Tab key={tab.value} id={tab.value} className="">
              {tab.name}
              {tab.count !== undefined && <Count>{tab.count}</Count>}
            </Tab>
          ))}
        </TabList>
      </div>
      <TabPanel id={value} className="list">
        {children}
      </TabPanel>
    </Tabs>
  )
}
